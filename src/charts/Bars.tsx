import { styleOf, type Quantity, type SeriesStyle } from './series'
import { usePlot, type PlotFrame } from './usePlot'

export interface Bar {
  /** Place on the axis along which the bars stand; names come as that axis's ticks. */
  at: number
  value: number
  /** Ends of an interval, drawn as a whisker. */
  low?: number | undefined
  high?: number | undefined
  series?: Quantity | SeriesStyle
  /** Text beyond the bar's end. */
  label?: string
}

export interface BarsProps {
  bars: readonly Bar[]
  series?: Quantity | SeriesStyle
  /** Upwards from the x axis, or to the right from the y axis. */
  direction?: 'up' | 'right'
  /** Thickness in units of the axis along which the bars stand. */
  width?: number
  /** Where bars begin; zero, or the low end of a log axis. */
  from?: number
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}

interface Drawn {
  box: Box
  whisker: string
  label: { x: number; y: number }
}

function drawn(bar: Bar, plot: PlotFrame, { direction = 'up', width = 0.7, from }: BarsProps): Drawn | null {
  const up = direction === 'up'
  const [along, across] = up ? [plot.x, plot.y] : [plot.y, plot.x]
  const base = across(from ?? Math.max(0, Math.min(...across.domain())))
  const [one, other] = [along(bar.at - width / 2), along(bar.at + width / 2)]
  const [start, thick] = [Math.min(one, other), Math.abs(other - one)]
  const [end, low, high] = [across(bar.value), across(bar.low ?? bar.value), across(bar.high ?? bar.value)]
  if (!Number.isFinite(start + end + base)) return null
  const [near, long] = [Math.min(base, end), Math.abs(end - base)]
  const middle = start + thick / 2
  const spans = bar.low !== undefined && bar.high !== undefined && Number.isFinite(low + high)
  const [m, l, h] = [middle, low, high].map((pixel) => pixel.toFixed(1))
  const beyond = up ? Math.min(end, high) - 6 : Math.max(end, high) + 6
  return up
    ? {
        box: { x: start, y: near, width: thick, height: long },
        whisker: spans ? `M${m} ${l}V${h}m-4 0h8M${m} ${l}m-4 0h8` : '',
        label: { x: middle, y: beyond },
      }
    : {
        box: { x: near, y: start, width: long, height: thick },
        whisker: spans ? `M${l} ${m}H${h}m0 -4v8M${l} ${m}m0 -4v8` : '',
        label: { x: beyond, y: middle + 4 },
      }
}

/** Amounts side by side, with intervals where they are known. */
export function Bars(props: BarsProps) {
  const plot = usePlot()
  const { bars, series = 'plain', direction = 'up' } = props
  return (
    <g className="plot-bars">
      {bars.map((bar) => {
        const mark = drawn(bar, plot, props)
        if (!mark) return null
        const { colour } = styleOf(bar.series ?? series)
        return (
          <g key={bar.at}>
            <rect {...mark.box} fill={colour} clipPath={plot.clip} />
            {mark.whisker !== '' && <path className="plot-whisker" d={mark.whisker} />}
            {bar.label !== undefined && (
              <text
                className="plot-value"
                {...mark.label}
                textAnchor={direction === 'up' ? 'middle' : 'start'}
              >
                {bar.label}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}
