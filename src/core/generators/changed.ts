/** 1 where two pictures differ at all, 0 elsewhere. Throws where they differ in size. */
export function changedCells(before: ArrayLike<number>, after: ArrayLike<number>): Uint8Array {
  if (before.length !== after.length)
    throw new RangeError(`changedCells: ${before.length} cells against ${after.length}`)
  return Uint8Array.from({ length: before.length }, (_, i) => (before[i] === after[i] ? 0 : 1))
}
