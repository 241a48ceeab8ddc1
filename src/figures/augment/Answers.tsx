import { Bars } from '../../charts/Bars'
import { percent } from '../../charts/percent'
import { Plot } from '../../charts/Plot'
import { styleOf } from '../../charts/series'
import type { Frame } from './experiment'
import { STYLES } from './names'
import type { Config } from './params'
import { answerOf, netName } from './words'

const DIGITS = Array.from({ length: 10 }, (_, at) => ({ at, label: String(at) }))

/** What each net takes the digit for, and how sure it is of each of the ten. */
export function Answers({ frame, config }: { frame: Frame; config: Config }) {
  return (
    <div className="augment-answers">
      {(['plain', 'trained'] as const).map((name) => {
        const { answer } = frame[name]
        const says = answerOf(answer)
        const { colour } = styleOf(STYLES[name])
        const verdict = frame.label < 0 ? '' : says === frame.label ? 'right' : 'wrong'
        return (
          <div key={name} className="augment-answer" data-verdict={verdict}>
            <p className="panel-title" style={{ color: colour }}>
              {netName(name, config)}
            </p>
            <p className="augment-says">
              <strong>{says}</strong>
              <span>{verdict}</span>
            </p>
            <Plot
              title={`How sure the net is of each digit: ${netName(name, config)}`}
              description={`It says ${says}, ${percent(answer[says])} sure.`}
              x={{ domain: [-0.6, 9.6], label: '', ticks: DIGITS }}
              y={{ domain: [0, 1.02], label: '', ticks: [] }}
              margin={{ top: 4, right: 2, bottom: 22, left: 2 }}
            >
              <Bars
                bars={Array.from(answer, (value, at) => ({ at, value }))}
                series={STYLES[name]}
                width={0.7}
              />
            </Plot>
          </div>
        )
      })}
    </div>
  )
}
