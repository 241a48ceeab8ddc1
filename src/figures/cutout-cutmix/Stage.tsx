import { Panel } from '../../charts/Panel'
import { Pixels } from '../../charts/Pixels'
import { Room } from '../../charts/Room'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { Mixture } from './Mixture'
import type { Config } from './params'
import { Shares } from './Shares'

type Props = PictureProps<Config, Frame, Ensemble>

/** The side of the mixture’s plot, as cutout-cutmix.css has it. */
const MIXTURE = { desk: { width: 330, height: 330 }, phone: { width: 270, height: 270 } } as const

interface SourceProps {
  name: 'A' | 'B'
  digit: number
  values: Float32Array
  isDrawn?: boolean
  onNext: (digit: number) => void
}

/** One of the two pictures; a press takes the next digit. */
function Source({ name, digit, values, isDrawn = false, onNext }: SourceProps) {
  return (
    <button
      type="button"
      className="mixed-source"
      data-of={name.toLowerCase()}
      title="The next digit"
      onClick={() => onNext((digit + 1) % 10)}
    >
      <span>{isDrawn ? `yours: a ${digit}` : `picture ${name}`}</span>
      <Pixels
        values={values}
        columns={8}
        label={`picture ${name}, ${isDrawn ? 'yours, taken for a' : 'the digit'} ${digit}; press for the next`}
      />
    </button>
  )
}

/** Two pictures, the mixture with its box, and how much of either is in it. */
export function Stage({ frame, config, set }: Props) {
  return (
    <Panel id="mixture">
      <div className="mixed-stage">
        <div className="mixed-sources">
          <Source
            name="A"
            digit={config.digitA}
            values={frame.a}
            isDrawn={config.drawn.length > 0}
            onNext={(digitA) => set({ digitA })}
          />
          {config.method === 'cutmix' ? (
            <Source name="B" digit={config.digitB} values={frame.b} onNext={(digitB) => set({ digitB })} />
          ) : null}
        </div>
        <div className="mixed-picture">
          <Room {...MIXTURE}>
            <Mixture frame={frame} config={config} set={set} />
          </Room>
        </div>
        <Shares frame={frame} config={config} />
      </div>
    </Panel>
  )
}
