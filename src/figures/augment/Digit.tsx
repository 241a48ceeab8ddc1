import { formatFixed } from '../../charts/number'
import { PlotPixels } from '../../charts/PlotPixels'
import { Plot } from '../../charts/Plot'
import { usePlot } from '../../charts/usePlot'
import { DragFrame } from '../../controls/DragFrame'
import type { PictureProps } from '../../shell/defineFigure'
import type { Frame } from './experiment'
import { type Config, FARTHEST, params } from './params'
import { cornersOf, middleOf, withCorner, withMiddle } from './pose'
import { bent } from './words'

/** The picture of 8 × 8 pixels and room around it, rows from the top. */
const REACH = 1
const SPAN = { x: [-0.5 - REACH, 7.5 + REACH], y: [7.5 + REACH, -0.5 - REACH] } as const
const GRIP = 2

/** Where the nets’ picture ends. */
function Sheet() {
  const { x, y } = usePlot()
  return (
    <rect
      className="augment-sheet"
      x={x(-0.5)}
      y={y(-0.5)}
      width={x(7.5) - x(-0.5)}
      height={y(7.5) - y(-0.5)}
    />
  )
}

/** The digit as the nets see it: dragged to shift it, by its corner to turn and zoom it. */
export function Digit({ frame, config, set }: Pick<PictureProps<Config, Frame>, 'frame' | 'config' | 'set'>) {
  const corners = cornersOf(config)
  const isUntouched = config.angle === params.angle.default && config.size === params.size.default
  return (
    <Plot
      title={frame.label < 0 ? 'Your digit as the nets see it' : `A ${frame.label} as the nets see it`}
      description={`Handwritten digit of 8 by 8 pixels, ${bent(config) || 'as it is'}.`}
      interactive
      x={{ domain: SPAN.x, label: '', ticks: [], bare: true }}
      y={{ domain: SPAN.y, label: '', ticks: [] }}
      margin={{ top: 1, right: 1, bottom: 1, left: 1 }}
    >
      <Sheet />
      <PlotPixels values={frame.seen} columns={8} />
      <DragFrame
        corners={corners}
        step={0.25}
        hint={isUntouched ? 'turn and zoom' : undefined}
        body={{
          label: `The digit, moved by up to ${FARTHEST} pixels`,
          says: `${formatFixed(config.x, 2)} to the right, ${formatFixed(config.y, 2)} down`,
          at: middleOf(config),
          onMove: (right, down, exact) => set(withMiddle(right, down, exact)),
        }}
        grip={{
          label: 'Corner of the digit: turns and zooms it',
          says: `turned by ${formatFixed(config.angle, 0)}°, size ${formatFixed(config.size, 2)}`,
          at: corners[GRIP],
          onMove: (right, down, exact) => set(withCorner(config, right, down, exact)),
        }}
      />
    </Plot>
  )
}
