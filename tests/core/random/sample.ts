export const count = 100_000

export const draw = (of: () => number): Float64Array => Float64Array.from({ length: count }, of)

export function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]
  return sum / values.length
}

export function variance(values: Float64Array): number {
  const centre = mean(values)
  return mean(values.map((value) => (value - centre) ** 2))
}

/** Pearson's statistic of values in [0, 1) over equal cells: mean cells − 1, standard deviation √(2·cells). */
export function chiSquare(values: Float64Array, cells: number): number {
  const hits = new Float64Array(cells)
  for (const value of values) hits[Math.floor(value * cells)]++
  const expected = values.length / cells
  return hits.reduce((sum, hit) => sum + (hit - expected) ** 2 / expected, 0)
}
