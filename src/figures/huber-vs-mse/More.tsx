import { memo } from 'react'
import { Line } from '../../charts/Line'
import { Panels } from '../../charts/Panels'
import { PlotPanel } from '../../charts/PlotPanel'
import { PasteData } from '../../controls/PasteData'
import type { PictureProps } from '../../shell/defineFigure'
import type { Rho } from '../../core/estimators'
import { type Ensemble, SEEDS, SHARES } from './ensemble'
import type { Frame } from './experiment'
import { NAMES, shownLosses } from './names'
import { type Config, EPOCHS, params } from './params'
import { lossesOf } from './PullCurve'

type Props = PictureProps<Config, Frame, Ensemble>

/** Residuals, in robust spreads, over which the shapes are drawn. */
const RESIDUALS = Array.from({ length: 121 }, (_, i) => -6 + i / 10)

interface Shape {
  id: string
  title: string
  label: string
  domain: readonly [number, number]
  of: (loss: Rho, residual: number) => number
}

const SHAPES: readonly Shape[] = [
  { id: 'costs', title: 'What a miss costs', label: 'loss', domain: [0, 9], of: (loss, e) => loss.rho(e) },
  {
    id: 'pulls',
    title: 'How hard it pulls, near the line',
    label: 'pull',
    domain: [-5, 5],
    of: (loss, e) => loss.psi(e),
  },
]

/** Depends on the settings alone: a training frame leaves it as it is. */
const ShapePlot = memo(function ShapePlot({ config, shape }: Pick<Props, 'config'> & { shape: Shape }) {
  const { id, title, label, domain, of } = shape
  const names = shownLosses(config.tukey)
  const losses = lossesOf(config.delta)
  return (
    <PlotPanel
      id={id}
      title={title}
      x={{ domain: [-6, 6], label: 'residual', unit: 'σ̂' }}
      y={{ domain, label }}
      labels={names.map((name) => ({
        text: NAMES[name],
        x: 6,
        y: Math.min(domain[1], of(losses[name], 6)),
        series: name,
      }))}
    >
      {names.map((name) => (
        <Line key={name} x={RESIDUALS} y={RESIDUALS.map((e) => of(losses[name], e))} series={name} />
      ))}
    </PlotPanel>
  )
})

function OwnLosses({ frame, config }: Pick<Props, 'frame' | 'config'>) {
  const names = shownLosses(config.tukey)
  return (
    <PlotPanel
      id="losses"
      title="Each line’s own loss while it trains"
      x={{ domain: [0, EPOCHS], label: 'epoch' }}
      y={{ domain: [0, 1.05], label: 'loss, start = 1' }}
      labels={names.map((name) => ({
        text: NAMES[name],
        x: frame.curves[name].length - 1,
        y: frame.curves[name].at(-1) ?? 1,
        series: name,
      }))}
    >
      {names.map((name) => (
        <Line key={name} y={frame.curves[name]} series={name} />
      ))}
    </PlotPanel>
  )
}

/** Depends on the many runs alone. */
const Errors = memo(function Errors({ summary, config }: Pick<Props, 'summary' | 'config'>) {
  const names = shownLosses(config.tukey)
  return (
    <PlotPanel
      id="errors"
      title={`Error of the slope over ${SEEDS} seeds`}
      x={{ domain: [0, 40], label: 'outliers', unit: '%' }}
      y={{ domain: [0.01, 10], label: 'RMS slope error', scale: 'log' }}
      labels={names.map((name) => ({
        text: NAMES[name],
        x: summary === undefined ? Number.NaN : 40,
        y: summary?.slopeRmse[name].at(-1) ?? Number.NaN,
        series: name,
      }))}
    >
      {summary === undefined
        ? null
        : names.map((name) => <Line key={name} x={SHARES} y={summary.slopeRmse[name]} series={name} />)}
    </PlotPanel>
  )
})

/** The losses as such, what each line made of its own, how far off over the seeds; and other points. */
export function More({ frame, config, summary, set }: Props) {
  return (
    <>
      <Panels layout="pair">
        {SHAPES.map((shape) => (
          <ShapePlot key={shape.id} shape={shape} config={config} />
        ))}
        <OwnLosses frame={frame} config={config} />
        <Errors summary={summary} config={config} />
      </Panels>
      <div className="button-row">
        <PasteData
          range={{ ...params.points, minLength: 3 }}
          onPoints={(pasted) => set({ points: pasted })}
        />
      </div>
    </>
  )
}
