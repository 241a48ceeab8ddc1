import { Contour } from '../../charts/Contour'
import { Plot } from '../../charts/Plot'
import { Scatter } from '../../charts/Scatter'
import { usePlot } from '../../charts/usePlot'
import { DragPoints } from '../../controls/DragPoints'
import { DropArea } from '../../controls/DropArea'
import type { Point } from '../../params/declare'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { GRID } from './grid'
import { POINTS, STYLES } from './names'
import { type Config, DOMAIN, params } from './params'

type Props = PictureProps<Config, Frame, Ensemble>

const every = (values: ArrayLike<number>, from: 0 | 1): Float64Array =>
  Float64Array.from({ length: values.length / 2 }, (_, i) => values[2 * i + from])

/** Each pair of rare points that invented ones lie between, once. */
function Bridges({ frame: { rare, from, towards } }: Pick<Props, 'frame'>) {
  const { x, y, clip } = usePlot()
  const place = (i: number): string => `${x(rare[2 * i]).toFixed(1)} ${y(rare[2 * i + 1]).toFixed(1)}`
  const joined = new Set(Array.from(from, (one, i) => `M${place(one)}L${place(towards[i])}`))
  return <path className="smote-bridges" d={[...joined].join('')} clipPath={clip} />
}

/** The rare points as they stand: as drawn from the seed, or where the reader has put them. */
export const rarePoints = (frame: Frame, config: Config): readonly Point[] =>
  config.points.length > 0
    ? config.points
    : Array.from({ length: frame.rare.length / 2 }, (_, i) => [
        Number(frame.rare[2 * i].toFixed(2)),
        Number(frame.rare[2 * i + 1].toFixed(2)),
      ])

/** Common points, rare ones that can be moved, and what is invented between these. */
export function Plane({ frame, config, set }: Pick<Props, 'frame' | 'config' | 'set'>) {
  const points = rarePoints(frame, config)
  const { columns, rows } = GRID
  const isFull = points.length >= params.points.maxLength
  return (
    <Plot
      title="Common points, rare points, and points invented between rare ones"
      description={`${points.length} rare points among ${frame.common.length / 2} common ones; ${frame.invented.length / 2} invented.`}
      interactive
      x={{ domain: DOMAIN.x, label: '', ticks: [], bare: true }}
      y={{ domain: DOMAIN.y, label: '', ticks: [] }}
      margin={{ top: 4, right: 2, bottom: 4, left: 2 }}
    >
      <Scatter
        x={every(frame.common, 0)}
        y={every(frame.common, 1)}
        series={POINTS.common}
        radius={1.9}
        opacity={0.45}
      />
      <Bridges frame={frame} />
      <Scatter
        x={every(frame.invented, 0)}
        y={every(frame.invented, 1)}
        series={POINTS.invented}
        radius={2.6}
        opacity={0.8}
      />
      <Contour
        columns={columns}
        rows={rows}
        values={frame.plain.field}
        at={[config.threshold]}
        series={STYLES.plain}
        width={2.5}
      />
      {frame.smote === undefined ? null : (
        <Contour
          columns={columns}
          rows={rows}
          values={frame.smote.field}
          at={[0.5]}
          series={STYLES.smote}
          width={2.5}
        />
      )}
      {isFull ? null : (
        <DropArea label="Add a rare point" onDrop={(x, y) => set({ points: [...points, [x, y]] })} />
      )}
      <DragPoints
        points={points}
        label={(i) => `Rare point ${i + 1}`}
        series={POINTS.rare}
        radius={5}
        onChange={(i, x, y) => set({ points: points.map((point, j) => (j === i ? [x, y] : point)) })}
        onRemove={points.length > 1 ? (i) => set({ points: points.filter((_, j) => j !== i) }) : undefined}
      />
    </Plot>
  )
}
