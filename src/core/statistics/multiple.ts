import { betaCdf } from './distributions'
import { mean, standardDeviation } from './summaries'

/**
 * The two-sided p-value of Student's t test that values come from a distribution of mean 0: of paired differences, that
 * neither side is above the other. 1 for a single value or where all are 0, 0 where all are equal and not 0. Throws for
 * no values.
 */
export function studentTest(values: ArrayLike<number>): number {
  const estimate = mean(values)
  const freedom = values.length - 1
  if (freedom === 0 || estimate === 0) return 1
  const standardError = standardDeviation(values) / Math.sqrt(values.length)
  if (standardError === 0) return 0
  const t = estimate / standardError
  return betaCdf(freedom / (freedom + t * t), freedom / 2, 0.5)
}

export interface Held {
  /** Whether the hypothesis is rejected. */
  readonly rejected: boolean
  /** The level that its p-value was held to: an interval of confidence 1 − level leaves 0 out just where it is rejected. */
  readonly level: number
}

/**
 * Holm's step-down procedure: the smallest of m p-values is held to level/m, the next to level/(m − 1) and so on until one
 * exceeds its level; it and all larger ones stand. The chance of any false rejection is at most `level`, whatever the tests
 * have to do with one another. Throws for a level outside (0, 1). Holm (1979).
 */
export function holm(pValues: ArrayLike<number>, level = 0.05): Held[] {
  if (!(level > 0 && level < 1)) throw new RangeError(`holm: level ${level}`)
  const count = pValues.length
  const order = Array.from({ length: count }, (_, i) => i).toSorted((a, b) => pValues[a] - pValues[b])
  const failing = order.findIndex((at, rank) => !(pValues[at] <= level / (count - rank)))
  const last = failing < 0 ? count : failing
  const held = new Array<Held>(count)
  order.forEach((at, rank) => {
    held[at] = { rejected: rank < last, level: level / (count - Math.min(rank, last)) }
  })
  return held
}
