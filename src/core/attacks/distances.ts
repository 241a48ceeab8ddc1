export type Norm = 'linf' | 'l2'

/** ‖b − a‖ of every row of `inputs` values. Throws RangeError when the tables do not fit. */
export function distances(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  inputs: number,
  norm: Norm,
): Float64Array {
  if (a.length !== b.length || a.length % inputs !== 0) {
    throw new RangeError(`distances: ${a.length} and ${b.length} values in rows of ${inputs}`)
  }
  return Float64Array.from({ length: a.length / inputs }, (_, row) => {
    let [square, largest] = [0, 0]
    for (let i = row * inputs; i < (row + 1) * inputs; i++) {
      const change = b[i] - a[i]
      square += change * change
      largest = Math.max(largest, Math.abs(change))
    }
    return norm === 'l2' ? Math.sqrt(square) : largest
  })
}
