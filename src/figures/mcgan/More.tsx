import { Panels } from '../../charts/Panels'
import { PlotPanel } from '../../charts/PlotPanel'
import { Line } from '../../charts/Line'
import { Rule } from '../../charts/Rule'
import { mean, orNaN } from '../../core/statistics'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble, Twinned } from './ensemble'
import type { Frame } from './experiment'
import { LOOKS } from './looks'
import { type Config, FRAMES, MOMENTA, TWIN_STRIDE } from './params'
import { twinsText } from './text'

const LOSSES = ['nonSaturating', 'regression'] as const
const NONE: Twinned = { ends: [], course: { nonSaturating: [], regression: [] } }
const AT = Array.from({ length: FRAMES + 1 }, (_, i) => i * TWIN_STRIDE)
const FARTHEST = 1

/** Nets of one momentum that learn two heaps on a line: how far what they make is from real points. */
function Course({ momentum, twinned }: { momentum: number; twinned: Twinned }) {
  const floor = orNaN(
    twinned.ends.map((end) => end.floor),
    mean,
  )
  return (
    <PlotPanel
      id={`momentum-${momentum}`}
      title={`Nets that make two heaps on a line, momentum ${momentum}`}
      note={`Mean distance (Wasserstein-1) of made points from real ones. ${twinsText(twinned)}`}
      description={twinsText(twinned)}
      x={{ domain: [0, FRAMES * TWIN_STRIDE], label: 'step of training' }}
      y={{ domain: [0, FARTHEST], label: 'distance' }}
      labels={LOSSES.map((loss) => ({
        text: LOOKS[loss].name,
        series: LOOKS[loss].style,
        x: FRAMES * TWIN_STRIDE,
        y: twinned.course[loss].at(-1) ?? Number.NaN,
      }))}
    >
      <Rule y={floor} label="between two real samples" labelAt="start" />
      {LOSSES.map((loss) => (
        <Line key={loss} x={AT} y={twinned.course[loss]} series={{ ...LOOKS[loss].style, dash: '' }} />
      ))}
    </PlotPanel>
  )
}

/** The same two losses in small nets. */
export function More({ summary }: PictureProps<Config, Frame, Ensemble>) {
  return (
    <Panels layout="pair" height={260}>
      {MOMENTA.map((momentum, i) => (
        <Course key={momentum} momentum={momentum} twinned={summary?.twinned[i] ?? NONE} />
      ))}
    </Panels>
  )
}
