import { Contour } from '../../charts/Contour'
import { Field } from '../../charts/Field'
import { fixed } from '../../charts/number'
import { Plot } from '../../charts/Plot'
import { Scatter } from '../../charts/Scatter'
import type { PictureProps } from '../../shell/defineFigure'
import { type ArmFrame, GRID } from './grid'
import { DOMAIN } from './params'
import type { Sweep } from './sweep'

type Props = Pick<PictureProps<'noise-injection', Sweep>, 'frame' | 'config'>

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

function NetField({ frame, arm, title }: { frame: Props['frame']; arm: ArmFrame; title: string }) {
  const [x, y] = [every(frame.points, 0), every(frame.points, 1)]
  const mistaken = [...frame.wrong.keys()].filter((i) => frame.wrong[i] === 1)
  const grid = { columns: GRID.columns, rows: GRID.rows, values: arm.field, ...EDGES }
  return (
    <div>
      <p className="panel-title">{title}</p>
      <Plot
        title={`${title}: what the net answers over the plane`}
        description={`${fixed(100 * arm.accuracy[0], 1)} % of fresh points right; training points with wrong labels are ringed.`}
        aspect={1.9}
        narrowAspect={1.4}
        x={{ domain: DOMAIN.x, label: 'x₁' }}
        y={{ domain: DOMAIN.y, label: 'x₂' }}
      >
        <Field kind="signed" middle={MIDDLE} limit={MIDDLE} series={['classA', 'classB']} {...grid} />
        <Contour at={[MIDDLE]} series={BOUNDARY} width={2} {...grid} />
        <Scatter x={x} y={y} classes={frame.labels} series={['classA', 'classB']} radius={3.5} />
        <Scatter
          x={mistaken.map((i) => x[i])}
          y={mistaken.map((i) => y[i])}
          series={RING}
          radius={6.5}
          opacity={1}
        />
      </Plot>
    </div>
  )
}

const BOUNDARY = { colour: 'var(--ink)', marker: 'circle' } as const
const RING = { colour: 'var(--ink)', marker: 'ring' } as const

/** What each net answers over the plane, and the points it was trained on. */
export function Fields({ frame, config }: Props) {
  const sigma = fixed(config.sigma, 2)
  return (
    <>
      <NetField frame={frame} arm={frame.plain} title="Trained without noise; wrong labels are ringed" />
      <NetField frame={frame} arm={frame.noise} title={`Trained with noise, σ = ${sigma}`} />
      {frame.penalty === undefined ? null : (
        <NetField frame={frame} arm={frame.penalty} title={`Trained with Bishop’s penalty, σ = ${sigma}`} />
      )}
    </>
  )
}
