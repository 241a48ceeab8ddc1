import type { Stream } from '../random'

/**
 * Which examples stay when the common class is thinned out: all of the rare one, and a random `keep` of the others; in
 * their old order. Throws unless 0 ≤ keep ≤ the number of common examples.
 *
 * @param isRare 1 for an example of the rare class
 */
export function undersample(isRare: ArrayLike<number>, keep: number, random: Stream): Uint32Array {
  const all = Uint32Array.from({ length: isRare.length }, (_, i) => i)
  const common = all.filter((i) => isRare[i] === 0)
  if (!(Number.isInteger(keep) && keep >= 0 && keep <= common.length)) {
    throw new RangeError(`undersample: ${keep} of ${common.length} common examples`)
  }
  const order = random.permutation(common.length)
  const kept = new Set(order.subarray(0, keep).map((at) => common[at]))
  return all.filter((i) => isRare[i] !== 0 || kept.has(i))
}
