/** Bins of the histograms of what a layer's units receive. */
export const BINS = 40
/** Where they end; what lies beyond is counted in the outermost. */
export const REACH = 5
/** Middles of the bins. */
export const MIDDLES: readonly number[] = Array.from(
  { length: BINS },
  (_, i) => -REACH + ((i + 0.5) / BINS) * 2 * REACH,
)

/** Shares of the values in each bin, in 255ths; what is no number counts nowhere. */
export function shapeOf(values: ArrayLike<number>): Uint8Array {
  const counts = new Float64Array(BINS)
  for (let i = 0; i < values.length; i++) {
    const bin = Math.floor(((values[i] + REACH) / (2 * REACH)) * BINS)
    if (!Number.isNaN(bin)) counts[Math.min(BINS - 1, Math.max(0, bin))] += 1
  }
  return Uint8Array.from(counts, (count) => Math.round((255 * count) / values.length))
}
