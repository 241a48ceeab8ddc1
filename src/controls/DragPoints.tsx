import { useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { Quantity, SeriesStyle } from '../charts/series'
import { usePlot } from '../charts/usePlot'
import { PointHandle, reach } from './PointHandle'
import { clamp, nearest, pointAfterKey, type Span } from './steps'
import { pixelAt, useGrab } from './useGrab'

export interface DragPointsProps {
  points: readonly (readonly [x: number, y: number])[]
  /** Name of a point: "Point 3". */
  label: (index: number) => string
  onChange: (index: number, x: number, y: number) => void
  /** The hand has let go, or a key has moved the point. */
  onEnd?: ((index: number) => void) | undefined
  /** Delete, Backspace or a double press take a point away. */
  onRemove?: ((index: number) => void) | undefined
  /** Where points may go; the plot's domains unless given. */
  domain?: { x: Span; y: Span } | undefined
  series?: Quantity | SeriesStyle | ((index: number) => Quantity | SeriesStyle)
  radius?: number | ((index: number) => number)
  /** Names of the axes when a position is read out. */
  names?: readonly [x: string, y: string]
}

/** Above this the rings that say “you can touch this” grow faint: the points themselves matter more. */
const many = 20

/** Points, of which one is the family's stop for Tab. */
function useCurrent(count: number) {
  const handles = useRef<(SVGGElement | null)[]>([])
  const removed = useRef(false)
  const pressing = useRef(false)
  const [chosen, setChosen] = useState(0)
  const [byKeys, setByKeys] = useState(false)
  const current = Math.max(0, Math.min(chosen, count - 1))
  useLayoutEffect(() => {
    if (removed.current) handles.current[current]?.focus({ preventScroll: true })
    removed.current = false
  })
  return {
    handles,
    current,
    choose: setChosen,
    focus: (index: number) => handles.current[index]?.focus({ preventScroll: true }),
    /** The same by a press: no ring and no hint of keys. */
    press: (index: number) => {
      pressing.current = true
      handles.current[index]?.focus({ preventScroll: true })
      pressing.current = false
      setByKeys(false)
    },
    /** The family is worked by keys. */
    byKeys,
    onFocus: () => setByKeys(!pressing.current),
    onBlur: () => setByKeys(false),
    /** After the next commit focus goes to the point that took the place of the removed one. */
    refocus: () => {
      removed.current = true
    },
  }
}

function useDomain(given: DragPointsProps['domain']): { x: Span; y: Span } {
  const plot = usePlot()
  if (!plot.interactive) throw new Error('DragPoints: its <Plot> needs `interactive`')
  return given ?? { x: plot.x.domain(), y: plot.y.domain() }
}

/** Pointer handlers of a family of points: the nearest one within reach is taken hold of. */
function usePointer(
  { points, onChange, onEnd }: DragPointsProps,
  domain: { x: Span; y: Span },
  press: (index: number) => void,
) {
  const plot = usePlot()
  const [hovered, setHovered] = useState(-1)
  const [grabbed, setGrabbed] = useState(-1)
  const places = points.map(([x, y]) => ({ x: plot.x(x), y: plot.y(y) }))
  const under = (event: { clientX: number; clientY: number }) =>
    nearest(places, pixelAt(plot.svg.current, event), reach)
  const grab = useGrab({
    svg: plot.svg,
    grab: (at) => {
      const index = nearest(places, at, reach)
      const place = places[index]
      if (!place) return null
      setGrabbed(index)
      press(index)
      return { index, dx: place.x - at.x, dy: place.y - at.y, start: points[index] }
    },
    move: ({ index, dx, dy }, at) => {
      if (index >= points.length) return
      onChange(index, clamp(plot.x.invert(at.x + dx), domain.x), clamp(plot.y.invert(at.y + dy), domain.y))
    },
    cancel: ({ index, start }) => {
      if (start && index < points.length) onChange(index, ...start)
    },
    end: ({ index }) => {
      setGrabbed(-1)
      onEnd?.(index)
    },
  })
  const onPointerMove = (event: PointerEvent<SVGElement>) => {
    grab.onPointerMove(event)
    if (event.pointerType !== 'touch') setHovered(under(event))
  }
  return { hovered, grabbed, under, on: { ...grab, onPointerMove, onPointerLeave: () => setHovered(-1) } }
}

/** What keys do, for whoever uses them. */
function KeyHint({ many, removable }: { many: boolean; removable: boolean }) {
  const { area } = usePlot()
  const lines = ['Arrow keys move, Shift far, Alt a little']
  if (many) lines.push(`Page Up, Page Down: next point${removable ? '; Delete removes' : ''}`)
  return lines.map((line, i) => (
    <text key={line} className="drag-hint" x={area.left + 8} y={area.top + 14 + 17 * i} aria-hidden="true">
      {line}
    </text>
  ))
}

/** Points that pointer, finger and keys can move; Page Up and Page Down go from point to point. */
export function DragPoints(props: DragPointsProps) {
  const { points, label, onChange, onEnd, onRemove, series = 'data', radius = 6, names = ['x', 'y'] } = props
  const domain = useDomain(props.domain)
  const family = useCurrent(points.length)
  const pointer = usePointer(props, domain, family.press)
  const remove = (index: number) => {
    if (!onRemove || !points[index]) return
    family.refocus()
    onRemove(index)
  }
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const point = points[index]
    const next = point && pointAfterKey(event, point, domain.x, domain.y)
    if (next) {
      onChange(index, ...next)
      onEnd?.(index)
    } else if (onRemove && (event.key === 'Delete' || event.key === 'Backspace')) remove(index)
    else if (event.key === 'PageDown') family.focus((index + 1) % points.length)
    else if (event.key === 'PageUp') family.focus((index + points.length - 1) % points.length)
    else return
    event.preventDefault()
  }
  return (
    <g
      {...pointer.on}
      className="drag-points"
      data-keys={family.byKeys || undefined}
      onFocus={family.onFocus}
      onBlur={family.onBlur}
      data-many={points.length > many || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onDoubleClick={(event) => remove(pointer.under(event))}
    >
      {points.map(([x, y], index) => (
        <PointHandle
          key={index}
          ref={(element) => {
            family.handles.current[index] = element
          }}
          {...{ x, y, names }}
          label={label(index)}
          range={domain.x}
          series={typeof series === 'function' ? series(index) : series}
          radius={typeof radius === 'function' ? radius(index) : radius}
          hovered={pointer.hovered === index}
          grabbed={pointer.grabbed === index}
          current={index === family.current}
          onFocus={() => family.choose(index)}
          onKeyDown={(event) => onKeyDown(event, index)}
        />
      ))}
      {family.byKeys && <KeyHint many={points.length > 1} removable={onRemove !== undefined} />}
    </g>
  )
}
