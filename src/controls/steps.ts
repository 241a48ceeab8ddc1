/** What a key press says about size: Shift for coarse, Alt for fine steps. */
interface Press {
  key: string
  shiftKey: boolean
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
}

/** Chords with these belong to the browser and the system. */
const isTheirs = ({ ctrlKey, metaKey }: Press): boolean => ctrlKey || metaKey

const directions: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
}

export type Span = readonly [low: number, high: number]

export const clamp = (value: number, [low, high]: Span): number =>
  Math.min(Math.max(low, high), Math.max(Math.min(low, high), value))

/** Steps of a hundredth of the span, a tenth when coarse, a thousandth when fine; without the dust of binary sums. */
const moved = (value: number, span: Span, steps: number): number =>
  clamp(Number((value + (steps * (span[1] - span[0])) / 100).toPrecision(12)), span)

/** Where an arrow key takes a point; null for any other key. */
export function pointAfterKey(
  press: Press,
  [x, y]: readonly [number, number],
  domainX: Span,
  domainY: Span,
): readonly [x: number, y: number] | null {
  const direction = directions[press.key]
  if (!direction || isTheirs(press)) return null
  const size = press.shiftKey ? 10 : press.altKey ? 0.1 : 1
  const [dx, dy] = direction
  return [dx === 0 ? x : moved(x, domainX, dx * size), dy === 0 ? y : moved(y, domainY, dy * size)]
}

/** Where a key takes a value on one axis: arrows, Home and End; null for any other key. */
export function valueAfterKey(press: Press, value: number, domain: Span): number | null {
  if (isTheirs(press)) return null
  if (press.key === 'Home') return domain[0]
  if (press.key === 'End') return domain[1]
  const [dx, dy] = directions[press.key] ?? [0, 0]
  if (dx + dy === 0) return null
  return moved(value, domain, (dx + dy) * (press.shiftKey ? 10 : press.altKey ? 0.1 : 1))
}

/** The index of the place nearest to a pointer, −1 where none is within reach. */
export function nearest(
  places: readonly { x: number; y: number }[],
  at: { x: number; y: number },
  reach: number,
): number {
  let best = -1
  let distance = reach
  places.forEach((place, i) => {
    const d = Math.hypot(place.x - at.x, place.y - at.y)
    if (d <= distance) {
      best = i
      distance = d
    }
  })
  return best
}
