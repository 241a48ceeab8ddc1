/**
 * Indices that draw the same picture as all of them: in every pixel column the first, lowest, highest and
 * last point. Points must run from left to right; gaps (non-finite values) are kept.
 */
export function decimated(x: ArrayLike<number>, y: ArrayLike<number>): number[] {
  const kept: number[] = []
  let from = 0
  const flush = (to: number) => {
    let [low, high] = [from, from]
    for (let i = from; i < to; i++) {
      if (!((y[i] ?? 0) >= (y[low] ?? 0))) low = i
      if (!((y[i] ?? 0) <= (y[high] ?? 0))) high = i
    }
    for (const i of [from, Math.min(low, high), Math.max(low, high), to - 1]) {
      if (kept.length === 0 || i > (kept.at(-1) ?? -1)) kept.push(i)
    }
    from = to
  }
  const column = (i: number) => Math.floor(x[i] ?? Number.NaN)
  const gap = (i: number) => !Number.isFinite(y[i] ?? Number.NaN)
  for (let i = 1; i <= x.length; i++) {
    if (i === x.length || column(i) !== column(from) || gap(i) !== gap(from)) flush(i)
  }
  return kept
}
