/** Who was taken for whom: row = true class, column = predicted class, row by row. */
export interface Confusion {
  readonly classes: number
  readonly counts: Uint32Array
}

/** Counts of (true class, predicted class). Throws where lengths differ or a class is outside 0 … classes − 1. */
export function confusion(
  labels: ArrayLike<number>,
  predicted: ArrayLike<number>,
  classes: number,
): Confusion {
  if (labels.length !== predicted.length) {
    throw new RangeError(`confusion: ${labels.length} labels, ${predicted.length} predictions`)
  }
  const counts = new Uint32Array(classes * classes)
  for (let i = 0; i < labels.length; i++) {
    if (!(isClass(labels[i], classes) && isClass(predicted[i], classes))) {
      throw new RangeError(`confusion: ${labels[i]} taken for ${predicted[i]}, with ${classes} classes`)
    }
    counts[labels[i] * classes + predicted[i]]++
  }
  return { classes, counts }
}

/** The share of all on the diagonal. NaN where nothing was counted. */
export function accuracy({ classes, counts }: Confusion): number {
  let right = 0
  for (let k = 0; k < classes; k++) right += counts[k * classes + k]
  return right / counts.reduce((sum, count) => sum + count, 0)
}

/** Of the members of a class, the share found. NaN for a class without members. */
export function recall({ classes, counts }: Confusion, of: number): number {
  let members = 0
  for (let k = 0; k < classes; k++) members += counts[of * classes + k]
  return counts[of * classes + of] / members
}

/** Of those taken for a class, the share that belongs to it. NaN where none was taken for it. */
export function precision({ classes, counts }: Confusion, of: number): number {
  let taken = 0
  for (let k = 0; k < classes; k++) taken += counts[k * classes + of]
  return counts[of * classes + of] / taken
}

/** The mean recall over the classes that have members: what accuracy would be, were all classes equally large. */
export function balancedAccuracy(table: Confusion): number {
  const recalls = Array.from({ length: table.classes }, (_, k) => recall(table, k)).filter(
    (r) => !Number.isNaN(r),
  )
  return recalls.reduce((sum, r) => sum + r, 0) / recalls.length
}

/**
 * The G-mean of two classes, √(recall · specificity): 0 where one of them is never found. NaN where one has no members.
 * Throws for another number of classes.
 */
export function gMean(table: Confusion): number {
  if (table.classes !== 2) throw new RangeError(`gMean: ${table.classes} classes`)
  return Math.sqrt(recall(table, 0) * recall(table, 1))
}

function isClass(value: number, classes: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < classes
}
