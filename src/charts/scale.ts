export type Domain = readonly [low: number, high: number]
/**
 * Data → pixels, as d3-scale has it, but numbers to numbers only: d3-scale brings colours, dates and formats along,
 * a tenth of all that a reader downloads before the first touch.
 */
export interface Scale {
  (value: number): number
  invert: (pixel: number) => number
  domain: () => Domain
}
export type ScaleKind = 'linear' | 'log'

/** Beyond these, spans and ratios of numbers run over. */
const [smallest, largest] = [1e-300, 1e300]

const between = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

function drawableLog(low: number, high: number): Domain {
  const top = high > 0 ? between(high, smallest * 1000, largest / 10) : 1
  const bottom = low > 0 ? between(low, smallest, largest / 10) : top / 1000
  return bottom === top ? [top / 10, top * 10] : [bottom, top]
}

/** A domain that can be drawn: finite, not empty, above zero on a log axis. */
export function drawable([low, high]: Domain, kind: ScaleKind = 'linear'): Domain {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return kind === 'log' ? [0.1, 10] : [0, 1]
  if (kind === 'log') return drawableLog(low, high)
  const [from, to] = [between(low, -largest, largest), between(high, -largest, largest)]
  const half = Math.max(Math.abs(from) / 2, 0.5)
  return from === to ? [from - half, from + half] : [from, to]
}

/** Data → pixels. Outside the domain it goes on; on a log axis what is not above zero has no place (NaN). */
export function scaleOf(domain: Domain, range: readonly [number, number], kind: ScaleKind = 'linear'): Scale {
  const [low, high] = drawable(domain, kind)
  const [from, to] = range
  const into =
    kind === 'log' ? (value: number) => (value > 0 ? Math.log(value) : Number.NaN) : (value: number) => value
  const [start, span] = [into(low), into(high) - into(low)]
  const scale = (value: number): number => from + ((into(value) - start) / span) * (to - from)
  const invert = (pixel: number): number => {
    const at = start + ((pixel - from) / (to - from)) * span
    return kind === 'log' ? Math.exp(at) : at
  }
  return Object.assign(scale, { invert, domain: (): Domain => [low, high] })
}

interface Extent {
  /** Share of the span added at either end. */
  pad?: number
  /** Values the domain must hold whatever the data are. */
  include?: readonly number[]
  scale?: ScaleKind
}

/** The domain of all finite values of some series, with room around them. */
export function domainOf(series: readonly ArrayLike<number>[], options: Extent = {}): Domain {
  const { pad = 0.05, include = [], scale = 'linear' } = options
  let low = Infinity
  let high = -Infinity
  for (const values of [...series, include]) {
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? Number.NaN
      if (!Number.isFinite(value) || (scale === 'log' && value <= 0)) continue
      if (value < low) low = value
      if (value > high) high = value
    }
  }
  const [from, to] = drawable([low, high], scale)
  if (scale === 'log') return [from / (to / from) ** pad, to * (to / from) ** pad]
  const room = pad * (to - from)
  return [include.includes(from) ? from : from - room, include.includes(to) ? to : to + room]
}

/** Widens one of two domains so that a unit is as long in x as in y: circles stay round. */
export function equalUnits(x: Domain, y: Domain, width: number, height: number): [x: Domain, y: Domain] {
  const unit = Math.max((x[1] - x[0]) / width, (y[1] - y[0]) / height)
  const around = ([low, high]: Domain, length: number): Domain => {
    const middle = (low + high) / 2
    return [middle - (unit * length) / 2, middle + (unit * length) / 2]
  }
  return [around(x, width), around(y, height)]
}
