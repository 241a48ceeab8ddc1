/** Round numbers between two bounds, and how far apart they are. */
export interface RoundNumbers {
  step: number
  numbers: number[]
}

/** The factor of a power of ten that lies nearest, on a log scale, to a number between 1 and 10. */
const nearestFactor = (size: number): number =>
  size >= Math.sqrt(50) ? 10 : size >= Math.sqrt(10) ? 5 : size >= Math.sqrt(2) ? 2 : 1

/**
 * About `count` multiples of 1, 2 or 5 times a power of ten from low to high, low < high. The same numbers as d3’s
 * `ticks`, which would bring a reader ten times as much code before the first figure can be drawn.
 */
export function roundNumbers(low: number, high: number, count: number): RoundNumbers {
  const wanted = (high - low) / count
  const power = Math.floor(Math.log10(wanted))
  const factor = nearestFactor(wanted / 10 ** power)
  // Dividing by a whole number keeps 0.3 from becoming 0.30000000000000004.
  const multiple = (k: number): number => (power < 0 ? (k * factor) / 10 ** -power : k * factor * 10 ** power)
  let first = Math.round(low / multiple(1))
  if (multiple(first) < low) first += 1
  let last = Math.round(high / multiple(1))
  if (multiple(last) > high) last -= 1
  return {
    step: multiple(1),
    numbers: Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => multiple(first + i)),
  }
}
