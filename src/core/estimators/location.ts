import { median } from '../statistics'
import type { RobustFit } from './iterative'
import { huberRegression, tukeyRegression } from './regression'

/** Huber's location: the value with Σ ψ((xᵢ − value)/σ̂) = 0, as `huberRegression` of degree 0 from the median. */
export function huberLocation(
  values: ArrayLike<number>,
  { k, scale }: { k?: number; scale?: number } = {},
): RobustFit {
  return huberRegression(values, values, { degree: 0, scale, start: [median(values)], ...(k && { k }) })
}

/** Tukey's biweight location, from the median. */
export function tukeyLocation(
  values: ArrayLike<number>,
  { c, scale }: { c?: number; scale?: number } = {},
): RobustFit {
  return tukeyRegression(values, values, { scale, start: [median(values)], ...(c && { c }) })
}

/**
 * The sensitivity curve: (n + 1) times what one more value changes in an estimate, the empirical influence function.
 */
export function sensitivity(
  estimate: (values: Float64Array) => number,
  values: ArrayLike<number>,
  added: number,
): number {
  const before = new Float64Array(values)
  const after = new Float64Array(values.length + 1)
  after.set(before)
  after[values.length] = added
  return after.length * (estimate(after) - estimate(before))
}
