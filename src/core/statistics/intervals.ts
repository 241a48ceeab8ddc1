import type { Stream } from '../random'
import { studentQuantile } from './distributions'
import { mean, quantileOfSorted, standardDeviation } from './summaries'

export interface Interval {
  readonly estimate: number
  readonly low: number
  readonly high: number
}

/** Seeds in which A is above B, below it, and equal to it. */
export interface PairCounts {
  readonly wins: number
  readonly losses: number
  readonly ties: number
}

/** Method A against method B on the same seeds. */
export interface PairedComparison extends Interval, PairCounts {}

/**
 * The mean with Student's t interval, mean ± t·s/√n. Of a single value the interval is the value's own point.
 * Throws for no values, or a level outside (0, 1).
 */
export function meanInterval(values: ArrayLike<number>, level = 0.95): Interval {
  const estimate = mean(values)
  const count = values.length
  if (count === 1) return { estimate, low: estimate, high: estimate }
  const reach = studentQuantile((1 + level) / 2, count - 1) * (standardDeviation(values) / Math.sqrt(count))
  return { estimate, low: estimate - reach, high: estimate + reach }
}

/** Who was above how often over pairs aᵢ, bᵢ; a pair that is not two numbers is a tie. Throws where lengths differ. */
export function countPairs(a: ArrayLike<number>, b: ArrayLike<number>): PairCounts {
  expectPaired('countPairs', a, b)
  let [wins, losses] = [0, 0]
  for (let i = 0; i < a.length; i++) {
    if (a[i] > b[i]) wins += 1
    else if (a[i] < b[i]) losses += 1
  }
  return { wins, losses, ties: a.length - wins - losses }
}

/**
 * The mean of aᵢ − bᵢ over seeds i with Student's t interval of the differences, and who was above how often.
 * Throws where the lengths differ or are 0.
 */
export function comparePairs(a: ArrayLike<number>, b: ArrayLike<number>, level = 0.95): PairedComparison {
  expectPaired('comparePairs', a, b)
  const differences = Float64Array.from(a, (value, i) => value - b[i])
  return { ...meanInterval(differences, level), ...countPairs(a, b) }
}

/**
 * The percentile bootstrap interval of any statistic (the median, say), for samples no t interval fits.
 * Throws for no values, no resamples, or a level outside (0, 1).
 */
export function bootstrapInterval(
  values: ArrayLike<number>,
  statistic: (sample: Float64Array) => number,
  random: Stream,
  { level = 0.95, resamples = 1000 } = {},
): Interval {
  if (values.length === 0 || resamples < 1 || !(level > 0 && level < 1)) {
    throw new RangeError(`bootstrapInterval: ${values.length} values, ${resamples} resamples, level ${level}`)
  }
  const sample = new Float64Array(values)
  const drawn = new Float64Array(sample.length)
  const replicates = Float64Array.from({ length: resamples }, () => {
    for (let i = 0; i < drawn.length; i++) drawn[i] = sample[random.integer(sample.length)]
    return statistic(drawn)
  }).sort()
  const tail = (1 - level) / 2
  return {
    estimate: statistic(sample),
    low: quantileOfSorted(replicates, tail),
    high: quantileOfSorted(replicates, 1 - tail),
  }
}

function expectPaired(name: string, a: ArrayLike<number>, b: ArrayLike<number>): void {
  if (a.length !== b.length) throw new RangeError(`${name}: ${a.length} values against ${b.length}`)
}
