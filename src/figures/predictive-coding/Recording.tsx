import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { percent } from '../../charts/percent'
import { Plot } from '../../charts/Plot'
import { PlotPixels } from '../../charts/PlotPixels'
import { usePlot } from '../../charts/usePlot'
import { DragAlong } from '../../controls/DragAlong'
import type { PictureProps } from '../../shell/defineFigure'
import { BOTTOM, byChannel, FULL, heightOf, SHARE_TICKS, TOP } from './channels'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { STYLES } from './looks'
import { AHEAD, CHANNELS, type Config, params, PAST, PLACES, RECORDED } from './params'

type Props = Pick<PictureProps<Config, Frame, Ensemble>, 'frame' | 'config' | 'set'>

/** Every moment that can be now; pixels have their middles on whole numbers, from 0. */
const NOWS = Array.from({ length: PLACES }, (_, i) => PAST - 1 + i)

/** Frames round the past and the moment to be found. */
function Marks({ now }: { now: number }) {
  const { x, y } = usePlot()
  const frame = (from: number, to: number) => ({
    x: x(from - 0.5),
    y: y(-0.5),
    width: x(to + 0.5) - x(from - 0.5),
    height: y(CHANNELS - 0.5) - y(-0.5),
  })
  return (
    <>
      <rect className="predictive-past" {...frame(now - PAST, now - 1)} />
      <rect className="predictive-future" {...frame(now + AHEAD - 1, now + AHEAD - 1)} />
    </>
  )
}

/** A recording, the past in it, the moment to be found; above, how sure the net is of that one wherever now is. */
export function Recording({ frame, config, set }: Props) {
  const { now } = config
  const curve = frame.rightShares.map(heightOf)
  const here = frame.rightShares[now - PAST]
  return (
    <Plot
      title="A recording of sixteen noisy channels, and how probable the net finds what comes next"
      description={`The past ends with moment ${now}; the moment to be found is ${now + AHEAD}; the net gives it ${percent(here)}.`}
      interactive
      x={{
        domain: [-0.5, RECORDED - 0.5],
        label: '',
        ticks: [1, 8, 16, 24].map((moment) => ({
          at: moment - 1,
          label: moment === 1 ? 'moment 1' : String(moment),
        })),
      }}
      y={{ domain: [BOTTOM, TOP], label: 'probability of the moment that came', ticks: SHARE_TICKS }}
      margin={{ top: 24, bottom: 26 }}
    >
      <PlotPixels values={byChannel(frame.recording)} columns={RECORDED} signed={FULL} />
      <Marks now={now} />
      <Line x={NOWS} y={curve} series={STYLES.learnt} width={2.5} />
      <Note x={now - PAST - 0.5} y={-0.5} dx={2} dy={-4} text="past" />
      <Note x={now + AHEAD - 1} y={-0.5} dy={-4} anchor="middle" text="future" colour="var(--plot-2)" />
      {now === params.now.default ? (
        <Note x={now - 1} y={TOP} dy={12} anchor="middle" text="drag me through time" colour="var(--touch)" />
      ) : null}
      <DragAlong
        x={NOWS}
        y={curve}
        at={now - PAST}
        label="Now: the last moment of the past"
        says={`moment ${now}: ${percent(here)} for the future that came`}
        onChange={(place) => set({ now: PAST + place })}
      />
    </Plot>
  )
}
