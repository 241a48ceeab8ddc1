import { styleOf, type Quantity, type SeriesStyle } from './series'
import { textWidth } from './ticks'
import { usePlot } from './usePlot'

export interface DirectLabel {
  text: string
  /** The end of the line it names, in data coordinates; while there is none (NaN) its room stays empty. */
  x: number
  y: number
  series: Quantity | SeriesStyle
}

const lineHeight = 16
const gap = 6

/** Labels are bold. */
const widthOf = ({ text }: DirectLabel): number => textWidth(text) * 1.08

/** The room that labels need beyond the ends of their lines, in pixels. */
export const roomFor = (labels: readonly DirectLabel[]): number =>
  Math.ceil(Math.max(0, ...labels.map(widthOf))) + gap + 2

/**
 * Tops of labels that would like to stand at `wanted`, pushed apart so that none overlap and all stay between
 * `top` and `bottom`; they keep their order.
 */
export function dodge(wanted: readonly number[], top: number, bottom: number, height = lineHeight): number[] {
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
  const { x, y, area } = usePlot()
  const shown = labels.filter((label) => Number.isFinite(x(label.x)))
  const wanted = shown.map((label) => y(label.y)).map((at) => (Number.isFinite(at) ? at : area.bottom))
  const tops = dodge(wanted, area.top + 4, area.bottom - 6)
  return (
    <g className="plot-direct-labels">
      {shown.map((label, i) => (
        <text
          key={label.text}
          className="plot-label"
          x={x(label.x) + gap}
          y={tops[i] + 4}
          fill={styleOf(label.series).colour}
        >
          {label.text}
        </text>
      ))}
    </g>
  )
}
