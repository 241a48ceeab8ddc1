import { useMemo } from 'react'
import { styleOf, type Quantity, type SeriesStyle } from './series'
import { textWidth } from './ticks'
import { usePlot } from './usePlot'

export interface DirectLabel {
  text: string
  /** The end of the line it names, in data coordinates. */
  x: number
  y: number
  series: Quantity | SeriesStyle
}

const lineHeight = 16
const gap = 6

/**
 * Tops of labels that would like to stand at `wanted`, pushed apart so that none overlap and all stay between
 * `top` and `bottom`; they keep their order.
 */
export function spread(
  wanted: readonly number[],
  top: number,
  bottom: number,
  height = lineHeight,
): number[] {
  const order = wanted.map((_, i) => i).toSorted((a, b) => wanted[a] - wanted[b])
  const placed = [...wanted]
  let floor = top
  for (const i of order) {
    placed[i] = Math.max(floor, Math.min(bottom, placed[i]))
    floor = placed[i] + height
  }
  let ceiling = bottom
  for (const i of order.toReversed()) {
    placed[i] = Math.min(placed[i], ceiling)
    ceiling = placed[i] - height
  }
  return placed
}

/** Names at the ends of lines, in the lines' colours: they stand instead of a legend. */
export function DirectLabels({ labels }: { labels: readonly DirectLabel[] }) {
  const { x, y, area, width } = usePlot()
  const tops = useMemo(
    () =>
      spread(
        labels.map((label) => {
          const at = y(label.y)
          return Number.isFinite(at) ? at : area.bottom
        }),
        area.top + 4,
        area.bottom - 6,
      ),
    [labels, y, area],
  )
  return (
    <g className="plot-direct-labels">
      {labels.map((label, i) => {
        const end = x(label.x)
        const inside = end + gap + textWidth(label.text) * 1.08 > width
        return (
          <text
            key={label.text}
            className="plot-label"
            x={inside ? Math.min(end, area.right) - gap : end + gap}
            y={(tops[i] ?? 0) + (inside ? -7 : 4)}
            textAnchor={inside ? 'end' : 'start'}
            fill={styleOf(label.series).colour}
          >
            {label.text}
          </text>
        )
      })}
    </g>
  )
}
