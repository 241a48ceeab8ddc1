import { Plot } from '../../charts/Plot'
import { PlotPixels } from '../../charts/PlotPixels'
import { usePlot } from '../../charts/usePlot'
import { DragFrame } from '../../controls/DragFrame'
import type { PictureProps } from '../../shell/defineFigure'
import { boxOf, cornersOf, movedTo, sizedTo } from './box'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { type Config, params, SIDE } from './params'

type Props = Pick<PictureProps<Config, Frame, Ensemble>, 'frame' | 'config' | 'set'>

/** A little room about the picture, for the handle at its edge. */
const SPAN = { x: [-0.9, 7.9], y: [7.9, -0.9] } as const
const [FIRST, GRIP] = [0, 2]

/** Which pixels are A’s and which the box’s, by a wash of their colours. */
function Grounds({ frame, config }: Omit<Props, 'set'>) {
  const { x, y } = usePlot()
  const { left, top, right, bottom } = frame.box
  const place = (l: number, t: number, r: number, b: number) => ({
    x: x(l - 0.5),
    y: y(t - 0.5),
    width: x(r) - x(l),
    height: y(b) - y(t),
  })
  return (
    <>
      <rect className="mixed-sheet" {...place(0, 0, SIDE, SIDE)} />
      <rect
        className="mixed-box"
        data-empty={config.method === 'cutout' || undefined}
        {...place(left, top, right, bottom)}
      />
    </>
  )
}

const isUntouched = ({ left, top, wide, tall }: Config): boolean =>
  left === params.left.default &&
  top === params.top.default &&
  wide === params.wide.default &&
  tall === params.tall.default

/** The mixture, and the box that is dragged and sized on it. */
export function Mixture({ frame, config, set }: Props) {
  const box = boxOf(config)
  const corners = cornersOf(box)
  const size = `${box.right - box.left} by ${box.bottom - box.top} pixels`
  return (
    <Plot
      title={
        config.method === 'cutmix'
          ? `The mixture: a ${config.digitA}, and in the box a piece of picture B, the digit ${config.digitB}`
          : `A ${config.digitA}, and an empty box`
      }
      description={`The box has ${size}, ${box.left} from the left and ${box.top} from the top.`}
      interactive
      x={{ domain: SPAN.x, label: '', ticks: [], bare: true }}
      y={{ domain: SPAN.y, label: '', ticks: [] }}
      margin={{ top: 1, right: 1, bottom: 1, left: 1 }}
    >
      <Grounds frame={frame} config={config} />
      <PlotPixels values={frame.mixed} columns={SIDE} />
      <DragFrame
        corners={corners}
        step={1}
        hint={isUntouched(config) ? 'size it' : undefined}
        body={{
          label: 'The box',
          says: `${box.left} from the left, ${box.top} from the top`,
          at: corners[FIRST],
          onMove: (x, y) => set(movedTo(box, x, y)),
        }}
        grip={{
          label: 'Corner of the box: sizes it',
          says: size,
          at: corners[GRIP],
          onMove: (x, y) => set(sizedTo(box, x, y)),
        }}
      />
    </Plot>
  )
}
