import { Line } from '../../charts/Line'
import { formatFixed } from '../../charts/number'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import { normalDensity } from '../../core/elementary'
import type { NoiseLaw } from '../../core/estimators'
import type { PictureProps } from '../../shell/defineFigure'
import type { Believed } from './experiment/knowledge'
import type { Config } from './params'
import type { Frame } from './experiment'

type Props = Pick<PictureProps<Config, Frame, unknown>, 'frame' | 'config'>

/** Half the width of the picture, in spreads of the wider law. */
const REACH = 3.2

function Law({
  law,
  series,
  domain,
}: {
  law: NoiseLaw
  series: 'truth' | 'reference'
  domain: readonly [number, number]
}) {
  if (!(law.sd > 0)) return <Rule x={law.mean} series={series} />
  const x = Array.from({ length: 121 }, (_, i) => domain[0] + ((domain[1] - domain[0]) * i) / 120)
  const y = x.map((at) => normalDensity((at - law.mean) / law.sd) / law.sd)
  return <Line x={x} y={y} series={series} width={2.5} />
}

function beliefText(
  { mean, sd, meanError }: Believed,
  { knowledge, repeats, calibration }: Props['config'],
): string {
  const spread = `spread ${formatFixed(sd, 2)}`
  if (knowledge !== 'learned') return `Believed: mean ${formatFixed(mean, 2)}, ${spread}.`
  const ofMean = Number.isFinite(meanError)
    ? `mean ${formatFixed(mean, 2)} ± ${formatFixed(meanError, 2)}`
    : `mean ${formatFixed(mean, 2)}, a guess`
  return `Believed: ${ofMean}, ${spread}, from ${repeats} inputs read twice and ${calibration} with their true value.`
}

/** The true law of the noise, the one the repairs believe in. */
export function NoiseLaws({ frame, config }: Props) {
  const { believed, bought } = frame
  const truth = { mean: config.mean, sd: config.sd }
  const reach = REACH * Math.max(truth.sd, believed.sd, 0.05)
  const domain = [
    Math.min(truth.mean, believed.mean) - reach,
    Math.max(truth.mean, believed.mean) + reach,
  ] as const
  const peak = Math.max(...[truth, believed].map(({ sd }) => (sd > 0 ? normalDensity(0) / sd : 0)))
  return (
    <PlotPanel
      id="noise"
      title="Noise: true (dots), believed (dashes)"
      note={beliefText(believed, config)}
      x={{ domain, label: 'noise' }}
      y={{ domain: [0, 1.15 * (peak || 1)], label: 'density' }}
    >
      <Law law={truth} series="truth" domain={domain} />
      <Law law={believed} series="reference" domain={domain} />
      <Scatter x={bought} y={Array.from(bought, () => 0.03 * (peak || 1))} series="moved" radius={4} />
    </PlotPanel>
  )
}
