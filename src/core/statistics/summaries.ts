/** Σ valueᵢ / n. Throws for no values. */
export function mean(values: ArrayLike<number>): number {
  expectSome('mean', values)
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]
  return sum / values.length
}

/** √(Σ valueᵢ² / n), in the unit of the values. Throws for no values. */
export function rootMeanSquare(values: ArrayLike<number>): number {
  expectSome('rootMeanSquare', values)
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] * values[i]
  return Math.sqrt(sum / values.length)
}

/** Σ (valueᵢ − mean)² / (n − 1), the unbiased estimate. Throws below two values. */
export function variance(values: ArrayLike<number>): number {
  if (values.length < 2) throw new RangeError(`variance: needs two values, has ${values.length}`)
  const centre = mean(values)
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    const deviation = values[i] - centre
    sum += deviation * deviation
  }
  return sum / (values.length - 1)
}

/** √variance, in the unit of the values. Throws below two values. */
export function standardDeviation(values: ArrayLike<number>): number {
  return Math.sqrt(variance(values))
}

/**
 * The value below which the given share of the values lies, 0 ≤ share ≤ 1: order statistics at share·(n − 1),
 * straight in between (Hyndman and Fan's type 7, as NumPy). Throws for no values or a share outside.
 */
export function quantile(values: ArrayLike<number>, share: number): number {
  expectSome('quantile', values)
  return quantileOfSorted(new Float64Array(values).sort(), share)
}

/** As `quantile`, for values already in rising order: for several quantiles of one sample. */
export function quantileOfSorted(sorted: ArrayLike<number>, share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`quantile: share must be from 0 to 1, is ${share}`)
  const position = share * (sorted.length - 1)
  const below = Math.floor(position)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below] + (position - below) * (sorted[above] - sorted[below])
}

/** The middle value, or the mean of the two in the middle. Throws for no values. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5)
}

/** median |valueᵢ − centre|, about the median unless a centre is given. Throws for no values. */
export function medianAbsoluteDeviation(values: ArrayLike<number>, centre = median(values)): number {
  const deviations = new Float64Array(values)
  for (let i = 0; i < deviations.length; i++) deviations[i] = Math.abs(deviations[i] - centre)
  return median(deviations)
}

/** 1/Φ⁻¹(¾): makes the median absolute deviation estimate the standard deviation of a normal sample. */
export const normalConsistency = 1.482602218505602

/** 1.4826 · median |valueᵢ − median|: a standard deviation that almost half of the values cannot carry away. */
export function robustSpread(values: ArrayLike<number>): number {
  return normalConsistency * medianAbsoluteDeviation(values)
}

function expectSome(name: string, values: ArrayLike<number>): void {
  if (values.length === 0) throw new RangeError(`${name}: no values`)
}
