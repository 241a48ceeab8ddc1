/**
 * The largest whole number from low to high that passes, by halving; low where none does. Where what passes is no
 * single stretch from low on, one that passes all the same.
 */
export function largest(low: number, high: number, passes: (value: number) => boolean): number {
  if (passes(high)) return high
  let [best, over] = [low, high]
  while (over - best > 1) {
    const middle = Math.floor((best + over) / 2)
    if (passes(middle)) best = middle
    else over = middle
  }
  return best
}
