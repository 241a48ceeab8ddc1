import { Panel } from '../../charts/Panel'
import { Pixels } from '../../charts/Pixels'
import { Room } from '../../charts/Room'
import { Toggle } from '../../controls/Toggle'
import type { PictureProps } from '../../shell/defineFigure'
import { Answers } from './Answers'
import { Digit } from './Digit'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { type Tick, TICK_NAMES, TICKS } from './names'
import { type Config, params } from './params'

type Props = PictureProps<Config, Frame, Ensemble>

/** The digit’s plot and an answer’s, as augment.css has them. */
const DIGIT = { width: 280, height: 280 } as const
const ANSWER = { desk: { width: 292, height: 100 }, phone: { width: 120, height: 64 } } as const
const PIXELS = 64

/** The digit at so many visits of training, each drawn afresh. */
function Film({ frame }: Pick<Props, 'frame'>) {
  const count = frame.copies.length / PIXELS
  return (
    <ul className="augment-film" aria-label={`This digit at ${count} visits of training`}>
      {Array.from({ length: count }, (_, i) => (
        <li key={i}>
          <Pixels
            values={frame.copies.subarray(PIXELS * i, PIXELS * (i + 1))}
            columns={8}
            label={`visit ${i + 1}`}
          />
        </li>
      ))}
    </ul>
  )
}

const ticked = (name: Tick, on: boolean): Partial<Config> => {
  switch (name) {
    case 'shift':
      return { shift: on }
    case 'turn':
      return { turn: on }
    case 'zoom':
      return { zoom: on }
    case 'resolution':
      return { resolution: on }
    case 'contrast':
      return { contrast: on }
    case 'upsideDown':
      return { upsideDown: on }
  }
}

/** What training may do to its digits. */
function Ticks({ config, set }: Pick<Props, 'config' | 'set'>) {
  return (
    <fieldset className="augment-ticks">
      <legend>Training may use</legend>
      {TICKS.map((name) => (
        <Toggle
          key={name}
          label={TICK_NAMES[name]}
          help={params[name].help}
          value={config[name]}
          onChange={(on) => set(ticked(name, on))}
        />
      ))}
    </fieldset>
  )
}

/** A digit to bend, what two nets take it for, and what one of them has practised. */
export function Stage({ frame, config, set }: Props) {
  return (
    <Panel id="digit">
      <div className="augment-stage">
        <div className="augment-digit">
          <Room desk={DIGIT} phone={DIGIT}>
            <Digit frame={frame} config={config} set={set} />
          </Room>
        </div>
        <Room {...ANSWER}>
          <Answers frame={frame} config={config} />
        </Room>
        <Film frame={frame} />
        <Ticks config={config} set={set} />
      </div>
    </Panel>
  )
}
