import { Panel } from '../../charts/Panel'
import { Panels } from '../../charts/Panels'
import { MEASURED, TEST_NAMES, TESTS } from './names'

/** What each column measures. */
export function More() {
  return (
    <Panels layout="one">
      <Panel id="threats" title="The columns: of what the share right is measured">
        <dl className="scoreboard-threats">
          {TESTS.flatMap((test) => [
            <dt key={test}>{TEST_NAMES[test]}</dt>,
            <dd key={`${test} is`}>{MEASURED[test]}</dd>,
          ])}
        </dl>
      </Panel>
    </Panels>
  )
}
