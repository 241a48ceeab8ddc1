import { Panels } from '../../charts/Panels'
import { AllCounts } from './Counts'
import { Living } from './Living'
import { OneScale } from './OneScale'
import { isAsking } from './params'
import type { Props } from './props'

/** The still tells what cannot be asked there. */
const hasScript = typeof window !== 'undefined'

export function More(props: Props) {
  if (hasScript && isAsking(props.config)) return <p>These pictures tell the answer: guess first.</p>
  return (
    <>
      <Panels layout="pair">
        <Living {...props} />
        <OneScale />
      </Panels>
      <AllCounts {...props} />
    </>
  )
}
