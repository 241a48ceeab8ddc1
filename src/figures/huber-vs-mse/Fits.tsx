import { useState } from 'react'
import { DirectLabels } from '../../charts/DirectLabels'
import { Line } from '../../charts/Line'
import { Plot } from '../../charts/Plot'
import { DragPoints } from '../../controls/DragPoints'
import { DropArea } from '../../controls/DropArea'
import type { PictureProps } from '../../shell/defineFigure'
import type { ByLoss } from './experiment'
import { LABEL_ROOM, NAMES } from './names'
import { DOMAIN } from './params'
import type { Sweep } from './sweep'

/** What is shown while all points stand inside it; else all of `DOMAIN`. */
const NEAR = { x: [0, 9], y: [-5, 45] } as const
/** A point that counts fully is drawn this large; one that is held back shrinks with its weight. */
const RADIUS = 6

type Props = PictureProps<'huber-vs-mse', Sweep> & { names: readonly (keyof ByLoss<number>)[] }

/** The points, grabbable, sized by their weight in Huber's fit, and one line for each loss. */
export function Fits({ frame, config, set, names }: Props) {
  const points = config.points.length > 0 ? config.points : frame.points
  const isNear = points.every(([x, y]) => x <= NEAR.x[1] && y >= NEAR.y[0] && y <= NEAR.y[1])
  // A point that was far out may come back without the axes jumping under the hand.
  const [isWide, setIsWide] = useState(!isNear)
  if (!isNear && !isWide) setIsWide(true)
  if (isNear && isWide && config.points.length === 0) setIsWide(false)
  const domain = isWide ? DOMAIN : NEAR
  const at = (name: keyof ByLoss<number>, x: number): number =>
    frame.lines[name].intercept + frame.lines[name].slope * x
  return (
    <Plot
      title="The points and the lines fitted to them"
      aspect={1.55}
      margin={{ right: LABEL_ROOM }}
      interactive
      x={{ domain: domain.x, label: 'x' }}
      y={{ domain: domain.y, label: 'y' }}
    >
      {names.map((name) => (
        <Line key={name} x={domain.x} y={domain.x.map((x) => at(name, x))} series={name} width={2.5} />
      ))}
      <DirectLabels
        labels={names.map((name) => ({
          text: NAMES[name],
          x: domain.x[1],
          y: at(name, domain.x[1]),
          series: name,
        }))}
      />
      <DropArea label="Add a point" onDrop={(x, y) => set({ points: [...points, [x, y]] })} />
      <DragPoints
        points={points}
        label={(i) => `Point ${i + 1}${i < frame.planted ? ', planted as an outlier' : ''}`}
        series={(i) => ((frame.weights[i] ?? 1) < 0.999 ? 'huber' : 'data')}
        radius={(i) => RADIUS * Math.sqrt(0.25 + 0.75 * (frame.weights[i] ?? 1))}
        onChange={(i, x, y) => set({ points: points.map((point, j) => (j === i ? [x, y] : point)) })}
        onRemove={points.length > 3 ? (i) => set({ points: points.filter((_, j) => j !== i) }) : undefined}
      />
    </Plot>
  )
}
