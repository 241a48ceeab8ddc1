import { Contour } from '../../charts/Contour'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import { styleOf } from '../../charts/series'
import { svgPen } from '../../charts/svgPen'
import { usePlot } from '../../charts/usePlot'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { STYLES } from './names'
import { type Config, DOMAIN, FIELD } from './params'

type Props = PictureProps<Config, Frame, Ensemble>

const everySecond = (values: Float32Array, from: 0 | 1): Float32Array =>
  values.filter((_, i) => i % 2 === from)

const countOf = (broken: Uint8Array): number => broken.reduce((sum, one) => sum + one, 0)

/** The boxes of some points. */
function Boxes({
  frame,
  config,
  of,
  broken,
}: Pick<Props, 'frame' | 'config'> & { of: Uint8Array; broken: 0 | 1 }) {
  const { x, y, clip } = usePlot()
  const { points } = frame
  const path = svgPen()
  of.forEach((is, i) => {
    if (is !== broken) return
    const [left, right] = [x(points[2 * i] - config.box), x(points[2 * i] + config.box)]
    const [bottom, top] = [y(points[2 * i + 1] - config.box), y(points[2 * i + 1] + config.box)]
    path.moveTo(left, top)
    path.lineTo(right, top)
    path.lineTo(right, bottom)
    path.lineTo(left, bottom)
    path.closePath()
  })
  return (
    <path className="adversarial-training-boxes" data-broken={broken} d={path.toString()} clipPath={clip} />
  )
}

const EDGES = { x: FIELD.x, y: FIELD.y }
const CLASSES = [
  { ...styleOf('data'), colour: 'var(--ink)' },
  { ...styleOf('data'), colour: 'var(--ink)', marker: 'ring' as const },
]

/** The moons with their boxes, the boundary of the plain net and that of the robust one. */
export function Moons({ frame, config }: Props) {
  const { plain, robust, points, labels } = frame
  const [before, after] = [countOf(plain.broken), countOf(robust.broken)]
  return (
    <PlotPanel
      id="moons"
      title={`Boxes with a wrong answer: ${after} of ${labels.length}; plain (dashed) ${before}`}
      name="Two moons, a box round each point, and the boundaries of two nets"
      description={`The attack finds a wrong answer in ${before} of ${labels.length} boxes of the plain net and in ${after} of the one trained by TRADES.`}
      equal
      x={{ domain: DOMAIN.x, label: '', ticks: [] }}
      y={{ domain: DOMAIN.y, label: '', ticks: [] }}
      margin={{ top: 2, right: 2, bottom: 2, left: 2 }}
    >
      <Boxes frame={frame} config={config} of={robust.broken} broken={0} />
      <Boxes frame={frame} config={config} of={robust.broken} broken={1} />
      <Scatter
        x={everySecond(points, 0)}
        y={everySecond(points, 1)}
        classes={labels}
        series={CLASSES}
        radius={2.5}
      />
      <Contour
        {...plain.field}
        at={[0]}
        series={{ ...styleOf(STYLES.plain), dash: '5 4' }}
        width={2}
        {...EDGES}
      />
      <Contour
        {...robust.field}
        at={[0]}
        series={{ ...styleOf(STYLES.trades), dash: '' }}
        width={3}
        {...EDGES}
      />
    </PlotPanel>
  )
}
