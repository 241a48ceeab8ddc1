import { Contour } from '../../charts/Contour'
import { Field } from '../../charts/Field'
import { Plot } from '../../charts/Plot'
import { Scatter } from '../../charts/Scatter'
import { DragRadius } from '../../controls/DragRadius'
import type { PictureProps } from '../../shell/defineFigure'
import type { Frame } from './experiment'
import type { Treatment } from './experiment/training'
import { GRID } from './grid'
import { CLASSES } from './names'
import { type Config, DOMAIN, params } from './params'
import { accuracyText, armOf, sigmaText } from './text'

/** The grid’s outermost values stand on the plot’s edges: their cells reach half a step beyond. */
const edges = ([low, high]: readonly [number, number], cells: number): [number, number] => {
  const half = (high - low) / (cells - 1) / 2
  return [low - half, high + half]
}
const EDGES = { x: edges(DOMAIN.x, GRID.columns), y: edges(DOMAIN.y, GRID.rows) }

/** The byte that stands for f = 0. */
const MIDDLE = 127.5

const every = (values: ArrayLike<number>, from: number): Float64Array =>
  Float64Array.from({ length: values.length / 2 }, (_, i) => values[2 * i + from])

const BOUNDARY = { colour: 'var(--ink)', marker: 'circle' } as const
const RING = { colour: 'var(--ink)', marker: 'ring' } as const

type Props = Pick<PictureProps<Config, Frame>, 'frame' | 'config' | 'set'>

/** Where the noise has put every point at its last visits: a cloud that grows with σ. */
function Cloud({ frame, config }: Omit<Props, 'set'>) {
  const { draws, points, labels } = frame
  const seen = Float64Array.from(draws, (draw, i) => points[i % points.length] + config.sigma * draw)
  const classes = Uint8Array.from({ length: seen.length / 2 }, (_, i) => labels[i % labels.length])
  return (
    <Scatter
      x={every(seen, 0)}
      y={every(seen, 1)}
      classes={classes}
      series={CLASSES}
      radius={2.2}
      opacity={0.45}
    />
  )
}

/** The circle of radius σ about a point at the lower left, where there is room: σ is set by its edge. */
function SigmaCircle({ frame: { points, wrong }, config, set }: Props) {
  const right = [...wrong.keys()].filter((i) => wrong[i] === 0)
  const height = (i: number): number => points[2 * i] + points[2 * i + 1]
  const at = right.reduce((best, i) => (height(i) < height(best) ? i : best), right[0] ?? 0)
  return (
    <DragRadius
      x={points[2 * at]}
      y={points[2 * at + 1]}
      radius={config.sigma}
      range={[params.sigma.min, params.sigma.max]}
      label="Noise in training, σ, as a circle about one point"
      format={sigmaText}
      hint={config.sigma === params.sigma.default ? '← drag me' : undefined}
      onChange={(sigma) => set({ sigma: Math.round(100 * sigma) / 100 })}
    />
  )
}

const TITLES: Record<Treatment, (config: Config) => string> = {
  plain: () => 'Trained without noise',
  noise: ({ sigma }) => `Trained with noise, ${sigmaText(sigma)}`,
  penalty: () => 'Bishop’s penalty instead of noise',
}

export const titleOf = (treatment: Treatment, config: Config): string => TITLES[treatment](config)

/** What a net answers over the plane, and the points it was trained on. */
export function NetField({ treatment, ...props }: Props & { treatment: Treatment }) {
  const { frame, config } = props
  const arm = armOf(frame, treatment)
  const [x, y] = [every(frame.points, 0), every(frame.points, 1)]
  const mistaken = [...frame.wrong.keys()].filter((i) => frame.wrong[i] === 1)
  const grid = { columns: GRID.columns, rows: GRID.rows, values: arm.field, ...EDGES }
  const score = config.revealed ? ` It gets ${accuracyText(arm)} of fresh points right.` : ''
  return (
    <Plot
      title={`${titleOf(treatment, config)}: what the net answers over the plane`}
      description={`${frame.labels.length} training points in two moons; ${mistaken.length} with a wrong label are ringed.${score}`}
      x={{ domain: DOMAIN.x, label: 'x₁' }}
      y={{ domain: DOMAIN.y, label: 'x₂' }}
      interactive={treatment === 'noise'}
    >
      <Field kind="signed" middle={MIDDLE} limit={MIDDLE} series={CLASSES} {...grid} />
      {treatment === 'noise' && config.sigma > 0 ? <Cloud frame={frame} config={config} /> : null}
      <Contour at={[MIDDLE]} series={BOUNDARY} width={2} {...grid} />
      <Scatter x={x} y={y} classes={frame.labels} series={CLASSES} radius={3.5} />
      <Scatter
        x={mistaken.map((i) => x[i])}
        y={mistaken.map((i) => y[i])}
        series={RING}
        radius={6.5}
        opacity={1}
      />
      {treatment === 'noise' ? <SigmaCircle {...props} /> : null}
    </Plot>
  )
}
