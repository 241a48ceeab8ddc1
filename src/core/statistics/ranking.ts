/** Rates of calling positive whatever scores at least the threshold. */
export interface RocPoint {
  readonly threshold: number
  /** Of the negative examples, the share called positive: 1 − specificity. */
  readonly falseAlarms: number
  /** Of the positive examples, the share found: recall. */
  readonly found: number
}

/** Places from the highest score down. Throws where lengths differ or a score is NaN. */
function descending(name: string, scores: ArrayLike<number>, positive: ArrayLike<number>): Uint32Array {
  if (scores.length !== positive.length) {
    throw new RangeError(`${name}: ${scores.length} scores, ${positive.length} outcomes`)
  }
  const at = Array.from(scores).findIndex(Number.isNaN)
  if (at >= 0) throw new RangeError(`${name}: score ${at} is NaN`)
  return Uint32Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => scores[b] - scores[a])
}

/**
 * The ROC curve: nothing called positive first (threshold ∞), then a point for every score that occurs, from the
 * highest down to all called positive. `positive[i]` is 1 or 0. A rate is NaN where its kind does not occur; throws
 * where lengths differ or a score is NaN.
 */
export function rocCurve(scores: ArrayLike<number>, positive: ArrayLike<number>): RocPoint[] {
  const order = descending('rocCurve', scores, positive)
  const positives = Array.from(positive).filter((outcome) => outcome === 1).length
  const negatives = positive.length - positives
  let [found, alarms] = [0, 0]
  const pointAt = (threshold: number): RocPoint => ({
    threshold,
    falseAlarms: alarms / negatives,
    found: found / positives,
  })
  const points = [pointAt(Infinity)]
  order.forEach((example, i) => {
    if (positive[example] === 1) found += 1
    else alarms += 1
    const threshold = scores[example]
    if (i + 1 === order.length || scores[order[i + 1]] !== threshold) points.push(pointAt(threshold))
  })
  return points
}

/**
 * The area under the ROC curve: the probability that a positive example scores above a negative one, ties counting
 * one half (Mann and Whitney's U over all pairs). `positive[i]` is 1 or 0. NaN unless both kinds occur; throws where
 * lengths differ or a score is NaN.
 */
export function areaUnderRoc(scores: ArrayLike<number>, positive: ArrayLike<number>): number {
  if (scores.length !== positive.length) {
    throw new RangeError(`areaUnderRoc: ${scores.length} scores, ${positive.length} outcomes`)
  }
  const order = Uint32Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => scores[a] - scores[b])
  let positives = 0
  let rankSum = 0
  for (let start = 0; start < order.length;) {
    const score = scores[order[start]]
    if (Number.isNaN(score)) throw new RangeError(`areaUnderRoc: score ${order[start]} is NaN`)
    let end = start + 1
    while (end < order.length && scores[order[end]] === score) end++
    const sharedRank = (start + 1 + end) / 2
    for (let i = start; i < end; i++) {
      if (positive[order[i]] !== 1) continue
      positives++
      rankSum += sharedRank
    }
    start = end
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (order.length - positives))
}
