import { DirectLabels } from '../../charts/DirectLabels'
import { binned, Histogram } from '../../charts/Histogram'
import { Line } from '../../charts/Line'
import { TitledPlot } from '../../charts/TitledPlot'
import { Rule } from '../../charts/Rule'
import { normalDensity } from '../../core/elementary'
import type { NoiseLaw } from '../../core/estimators'
import type { Frame } from './experiment'

const BINS = 48

const along = (reach: number): number[] => Array.from({ length: 241 }, (_, i) => reach * (i / 120 - 1))

const density = ({ mean, sd }: NoiseLaw, at: number): number => normalDensity((at - mean) / sd) / sd

interface LawsProps {
  frame: Frame
  reach: number
  aspect: number
}

const mixtureDensity = ({ model }: Frame, reach: number, at: number): number =>
  (1 - model.faulty) * density(model, at) + model.faulty / (2 * reach)

/** How often errors of each size came, and what two models say of that. */
export function Laws({ frame, reach, aspect }: LawsProps) {
  const { errors, estimates, model } = frame
  const x = along(reach)
  const bins = binned(errors, [-reach, reach], BINS)
  const unit = (errors.length * 2 * reach) / BINS
  const top = Math.max(...bins.map(({ count }) => count / unit))
  const mixture = (at: number): number => mixtureDensity(frame, reach, at)
  const [nearEm, nearPlain] = [model.mean + 1.2 * model.sd, Math.min(0.55 * reach, 1.3 * estimates.plain.sd)]
  return (
    <TitledPlot
      title="How often: counted, and as modelled"
      aspect={aspect}
      x={{ domain: [-reach, reach], label: 'error' }}
      y={{ domain: [0, 1.15 * top], label: 'density' }}
    >
      <Histogram bins={bins} height={({ count }) => count / unit} series="data" />
      {estimates.plain.sd > 0 ? (
        <Line x={x} y={x.map((at) => density(estimates.plain, at))} series="mse" />
      ) : null}
      <Line x={x} y={x.map(mixture)} series="mixture" width={2.5} />
      <DirectLabels
        labels={[
          { text: 'EM', x: nearEm, y: mixture(nearEm), series: 'mixture' as const },
          {
            text: 'mean, deviation',
            x: nearPlain,
            y: density(estimates.plain, nearPlain) + 0.06 * top,
            series: 'mse' as const,
          },
        ]}
      />
    </TitledPlot>
  )
}

/** What the model says of an error of each size. */
export function FaultProbability({ frame, reach, aspect }: LawsProps) {
  const x = along(reach)
  return (
    <TitledPlot
      title="How probably faulty, by error"
      aspect={aspect}
      x={{ domain: [-reach, reach], label: 'error' }}
      y={{ domain: [0, 100], label: 'probability', unit: '%' }}
    >
      <Rule y={50} />
      <Line
        x={x}
        y={x.map((at) => (100 * frame.model.faulty) / (2 * reach) / mixtureDensity(frame, reach, at))}
        series="mixture"
      />
    </TitledPlot>
  )
}
