import { DirectLabels } from '../../charts/DirectLabels'
import { Line } from '../../charts/Line'
import { Plot } from '../../charts/Plot'
import { DragPoints } from '../../controls/DragPoints'
import type { PictureProps } from '../../shell/defineFigure'
import type { ByLoss } from './experiment'
import { DOMAIN } from './params'
import type { Sweep } from './sweep'

const NAMES: ByLoss<string> = { mse: 'MSE', mae: 'MAE', huber: 'Huber', tukey: 'Tukey' }
/** A point that counts fully is drawn this large; one that is held back shrinks with its weight. */
const RADIUS = 6

type Props = PictureProps<'huber-vs-mse', Sweep> & { names: readonly (keyof ByLoss<number>)[] }

/** The points, grabbable, sized by their weight in Huber's fit, and one line for each loss. */
export function Fits({ frame, config, set, names }: Props) {
  const points = config.points.length > 0 ? config.points : frame.points
  const at = (name: keyof ByLoss<number>, x: number): number =>
    frame.lines[name].intercept + frame.lines[name].slope * x
  return (
    <Plot
      title="Sixty points and the lines fitted to them"
      aspect={1.9}
      interactive
      x={{ domain: DOMAIN.x, label: 'x' }}
      y={{ domain: DOMAIN.y, label: 'y' }}
    >
      {names.map((name) => (
        <Line key={name} x={DOMAIN.x} y={DOMAIN.x.map((x) => at(name, x))} series={name} width={2.5} />
      ))}
      <DirectLabels
        labels={names.map((name) => ({
          text: NAMES[name],
          x: DOMAIN.x[1],
          y: at(name, DOMAIN.x[1]),
          series: name,
        }))}
      />
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
