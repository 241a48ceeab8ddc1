import './free-training.css'
import { PlotPanel } from '../../charts/PlotPanel'
import { DragAlong } from '../../controls/DragAlong'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { Reel, ROWS, Shots } from './Reel'
import { type Config, params, REPLAYS } from './params'
import { slotOf } from './slots'
import { filmTitle } from './text'

type Props = PictureProps<Config, Frame, Ensemble>

/** Where the film may be cut: behind each of its places. */
const CUTS = REPLAYS.map((_, slot) => slot + 1)
const MIDDLE = CUTS.map(() => ROWS.middle)

const said = (config: Config): string =>
  `${config.replays} ${config.replays === 1 ? 'replay' : 'replays'} of each batch`

/** One batch as a film: what the net sees in each replay, the change that is carried on, and the loss that falls. */
export function Stage({ frame, config, set }: Props) {
  const { shots, labels } = frame.film
  const slot = slotOf(config.replays)
  const last = shots.at(-1)
  return (
    <PlotPanel
      id="film"
      title={filmTitle({ frame, config })}
      note="δ comes in from the batch before, fits these digits better with each replay, and goes on to the next."
      name="The replays of one batch, side by side"
      description={
        last === undefined
          ? undefined
          : `A ${labels[0]} and a ${labels[1]}. Loss of the batch ${shots.map(({ replay, loss }) => `${loss.toFixed(2)} in replay ${replay}`).join(', ')}.`
      }
      interactive
      x={{
        domain: [0, REPLAYS.length],
        label: 'replay',
        ticks: REPLAYS.map((replay, at) => ({
          at: at + 0.5,
          label: at === slot ? String(config.replays) : String(replay),
        })),
      }}
      y={{ domain: [ROWS.end, 0], label: '', ticks: [] }}
      margin={{ top: 6, right: 24, left: 42 }}
    >
      <Reel slot={slot} />
      <Shots film={frame.film} />
      <DragAlong
        x={CUTS}
        y={MIDDLE}
        at={slot}
        label="End of the film: replays of each batch"
        says={said(config)}
        hint={config.replays === params.replays.default ? 'drag me: m' : undefined}
        onChange={(at) => set({ replays: REPLAYS[at] })}
      />
    </PlotPanel>
  )
}
