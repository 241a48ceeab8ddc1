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
