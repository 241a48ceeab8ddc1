import { drawable, equalUnits, scaleOf, type Domain, type Scale } from './scale'
import { textWidth, thinned, ticksOf, type AxisSpec, type AxisTick } from './ticks'

export interface Size {
  width: number
  height: number
}

export interface Margin {
  top: number
  right: number
  bottom: number
  left: number
}

/** The inside of a plot in the SVG's pixels. */
export interface Area {
  left: number
  right: number
  top: number
  bottom: number
}

export interface Frame extends Size {
  area: Area
  x: Scale
  y: Scale
  xTicks: readonly AxisTick[]
  yTicks: readonly AxisTick[]
}

interface Wanted {
  x: AxisSpec
  y: AxisSpec
  size: Size
  margin?: Partial<Margin> | undefined
  /** One unit is as long in x as in y. */
  equal?: boolean | undefined
}

const pixelsPerTick = { x: 72, y: 48 }

function domains({ x, y, equal }: Wanted, area: Area): [Domain, Domain] {
  const [inX, inY] = [drawable(x.domain, x.scale), drawable(y.domain, y.scale)]
  return equal ? equalUnits(inX, inY, area.right - area.left, area.bottom - area.top) : [inX, inY]
}

function yTicksOf(wanted: Wanted, top: number, bottom: number): AxisTick[] {
  const scale = scaleOf(wanted.y.domain, [bottom, top], wanted.y.scale)
  return ticksOf(wanted.y, scale, bottom - top, pixelsPerTick.y)
}

/** Places the area inside its margins and makes scales and ticks for it. */
export function frameOf(wanted: Wanted): Frame {
  const { x, y, size, margin } = wanted
  const top = margin?.top ?? 30
  const bottom = Math.max(top + 1, size.height - (margin?.bottom ?? 44))
  const widest = Math.max(16, ...yTicksOf(wanted, top, bottom).map(({ label }) => textWidth(label)))
  const left = margin?.left ?? Math.ceil(widest) + 10
  const right = Math.max(left + 1, size.width - (margin?.right ?? 14))
  const area = { left, right, top, bottom }
  const [xDomain, yDomain] = domains(wanted, area)
  const xScale = scaleOf(xDomain, [left, right], x.scale)
  const yScale = scaleOf(yDomain, [bottom, top], y.scale)
  return {
    ...size,
    area,
    x: xScale,
    y: yScale,
    xTicks: thinned(ticksOf(x, xScale, right - left, pixelsPerTick.x), xScale),
    yTicks: ticksOf(y, yScale, bottom - top, pixelsPerTick.y),
  }
}
