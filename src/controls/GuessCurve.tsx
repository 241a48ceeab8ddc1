import { useRef, type KeyboardEvent } from 'react'
import { linePath } from '../charts/Line'
import { say } from '../charts/number'
import { type PlotFrame, usePlot } from '../charts/usePlot'
import { clamp, pointAfterKey } from './steps'
import { useGrab, type Pixel } from './useGrab'

export interface GuessCurveProps {
  /** Where the reader says how high the curve is; a dozen places or fewer. */
  xs: readonly number[]
  /** The guess so far; NaN where none has been made. */
  values: readonly number[]
  onChange: (values: readonly number[]) => void
  /** Accessible name: “Your guess of the loss”. */
  label: string
  /** Names of the axes when a place is read out. */
  names?: readonly [x: string, y: string]
  /** The truth is shown: the guess stays, and can no longer be changed. */
  fixed?: boolean
}

/** Sets the value at the place nearest to one pixel, and those the hand has swept over since another. */
export function swept(
  places: readonly number[],
  values: readonly number[],
  from: { x: number; value: number },
  to: { x: number; value: number },
): number[] {
  const near = (x: number) =>
    places.reduce((best, place, i) => (Math.abs(place - x) < Math.abs((places[best] ?? 0) - x) ? i : best), 0)
  const [start, end] = [near(from.x), near(to.x)]
  return places.map((_, i) => {
    if (i === end) return to.value
    if (i < Math.min(start, end) || i > Math.max(start, end) || i === start) return values[i] ?? NaN
    return from.value + ((i - start) / (end - start)) * (to.value - from.value)
  })
}

/** What hand and keys do to the guess. */
function useGuess({ xs, values, onChange, fixed = false }: GuessCurveProps, plot: PlotFrame) {
  const handles = useRef<(SVGGElement | null)[]>([])
  const last = useRef<{ x: number; value: number } | null>(null)
  const span = plot.y.domain()
  const middle = plot.y.invert((plot.area.top + plot.area.bottom) / 2)
  const sweep = (pixel: Pixel) => {
    const to = { x: pixel.x, value: clamp(plot.y.invert(pixel.y), span) }
    onChange(
      swept(
        xs.map((x) => plot.x(x)),
        values,
        last.current ?? to,
        to,
      ),
    )
    last.current = to
  }
  const grab = useGrab({
    svg: plot.svg,
    grab: (at) => {
      if (fixed) return null
      last.current = null
      sweep(at)
      return values
    },
    move: (_, at) => sweep(at),
    cancel: onChange,
  })
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      handles.current[index + (event.key === 'ArrowLeft' ? -1 : 1)]?.focus()
    } else {
      const value = values[index] ?? NaN
      const next = pointAfterKey(event, [0, Number.isFinite(value) ? value : middle], plot.x.domain(), span)
      if (!next || fixed) return
      onChange(xs.map((_, i) => (i === index ? next[1] : (values[i] ?? NaN))))
    }
    event.preventDefault()
  }
  return { handles, grab, onKeyDown, span, middle }
}

/** A curve the reader draws across the plot: by a sweep, or place by place with arrow keys. */
export function GuessCurve(props: GuessCurveProps) {
  const { xs, values, label, names = ['x', 'y'], fixed = false } = props
  const plot = usePlot()
  if (!plot.interactive) throw new Error('GuessCurve: its <Plot> needs `interactive`')
  const { left, right, top, bottom } = plot.area
  const { handles, grab, onKeyDown, span, middle } = useGuess(props, plot)
  return (
    <g {...grab} className="guess-curve" data-fixed={fixed || undefined} role="group" aria-label={label}>
      <rect className="guess-ground" x={left} y={top} width={right - left} height={bottom - top} />
      <path className="guess-line" d={linePath(xs, values, plot.x, plot.y)} clipPath={plot.clip} />
      {xs.map((x, i) => {
        const value = values[i] ?? NaN
        const known = Number.isFinite(value)
        return (
          <g
            key={x}
            ref={(element) => {
              handles.current[i] = element
            }}
            className="guess-place"
            transform={`translate(${plot.x(x).toFixed(1)} ${plot.y(known ? value : middle).toFixed(1)})`}
            role="slider"
            tabIndex={i === 0 ? 0 : -1}
            aria-label={`${label} at ${names[0]} ${say(x)}`}
            aria-orientation="vertical"
            aria-disabled={fixed}
            aria-valuemin={span[0]}
            aria-valuemax={span[1]}
            aria-valuenow={known ? value : middle}
            aria-valuetext={known ? `${names[1]} ${say(value)}` : 'no guess yet'}
            onKeyDown={(event) => onKeyDown(event, i)}
          >
            <circle r={known ? 5 : 3} data-known={known || undefined} />
          </g>
        )
      })}
    </g>
  )
}
