import { binned, Histogram } from '../../charts/Histogram'
import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { normalDensity } from '../../core/elementary'
import { styleOf } from '../../charts/series'
import type { NoiseLaw } from '../../core/estimators'
import type { PictureProps } from '../../shell/defineFigure'
import type { Frame } from './experiment'
import type { Config } from './params'

const BINS = 48

const along = (reach: number): number[] => Array.from({ length: 241 }, (_, i) => reach * (i / 120 - 1))

const density = ({ mean, sd }: NoiseLaw, at: number): number => normalDensity((at - mean) / sd) / sd

interface LawsProps {
  frame: Frame
  reach: number
}

const mixtureDensity = ({ model }: Frame, reach: number, at: number): number =>
  (1 - model.faulty) * density(model, at) + model.faulty / (2 * reach)

/** How often errors of each size came; and, once the reader compares, what two models say of that. */
export function Laws({ frame, config: { reach, compare } }: PictureProps<Config, Frame, unknown>) {
  const { errors, estimates, model } = frame
  const x = along(reach)
  const bins = binned(errors, [-reach, reach], BINS)
  const unit = (errors.length * 2 * reach) / BINS
  const top = Math.max(...bins.map(({ count }) => count / unit))
  const mixture = (at: number): number => mixtureDensity(frame, reach, at)
  const [nearEm, nearPlain] = [model.mean + 1.2 * model.sd, Math.min(0.55 * reach, 1.3 * estimates.plain.sd)]
  return (
    <PlotPanel
      id="laws"
      title={compare ? 'How often: counted, and as modelled' : 'How often each error came'}
      x={{ domain: [-reach, reach], label: 'error' }}
      y={{ domain: [0, 1.15 * top], label: 'density' }}
    >
      <Histogram bins={bins} height={({ count }) => count / unit} series="data" />
      {compare ? (
        <>
          {estimates.plain.sd > 0 ? (
            <Line x={x} y={x.map((at) => density(estimates.plain, at))} series="mse" />
          ) : null}
          <Line x={x} y={x.map(mixture)} series="mixture" width={2.5} />
          <Note
            x={nearEm}
            y={mixture(nearEm)}
            dx={6}
            dy={4}
            text="the model"
            colour={styleOf('mixture').colour}
          />
          <Note
            x={nearPlain}
            y={density(estimates.plain, nearPlain) + 0.06 * top}
            dx={6}
            dy={4}
            text="one bell for all"
            colour={styleOf('mse').colour}
          />
        </>
      ) : null}
    </PlotPanel>
  )
}

/** What the model says of an error of each size. */
export function FaultProbability({ frame, reach }: LawsProps) {
  const x = along(reach)
  return (
    <PlotPanel
      id="fault-probability"
      title="How probably faulty, by error"
      x={{ domain: [-reach, reach], label: 'error' }}
      y={{ domain: [0, 100], label: 'probability', unit: '%' }}
    >
      <Rule y={50} />
      <Line
        x={x}
        y={x.map((at) => (100 * frame.model.faulty) / (2 * reach) / mixtureDensity(frame, reach, at))}
        series="mixture"
      />
    </PlotPanel>
  )
}
