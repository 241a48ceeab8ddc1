import type { Stream } from '../random'

/** Examples with classes. */
export interface Labelled {
  readonly count: number
  /** Numbers of an example. */
  readonly features: number
  readonly classes: number
  /** count × features, example after example. */
  readonly inputs: Float32Array
  /** The class of each example, from 0. */
  readonly labels: Uint8Array
}

export interface Split {
  readonly train: Labelled
  readonly test: Labelled
}

/** The examples of those numbers, in that order; a number may come twice. Throws for a number out of range. */
export function pick(data: Labelled, chosen: ArrayLike<number>): Labelled {
  const { features, classes } = data
  const inputs = new Float32Array(chosen.length * features)
  const labels = new Uint8Array(chosen.length)
  for (let i = 0; i < chosen.length; i++) {
    const from = chosen[i]
    if (!(Number.isInteger(from) && from >= 0 && from < data.count)) {
      throw new RangeError(`pick: example ${from} of ${data.count}`)
    }
    inputs.set(data.inputs.subarray(from * features, (from + 1) * features), i * features)
    labels[i] = data.labels[from]
  }
  return { count: chosen.length, features, classes, inputs, labels }
}

/** So many random examples to train on and the rest to test with. Throws unless 0 ≤ train ≤ count. */
export function split(data: Labelled, train: number, random: Stream): Split {
  if (!(Number.isInteger(train) && train >= 0 && train <= data.count)) {
    throw new RangeError(`split: ${train} of ${data.count} examples`)
  }
  const order = random.permutation(data.count)
  return { train: pick(data, order.subarray(0, train)), test: pick(data, order.subarray(train)) }
}

/**
 * The same examples, a share of the labels (rounded to a whole number, drawn without repetition) changed to another
 * class, all others equally likely. Throws unless 0 ≤ share ≤ 1.
 */
export function withWrongLabels(data: Labelled, share: number, random: Stream): Labelled {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`withWrongLabels: share ${share} is outside 0 to 1`)
  const labels = data.labels.slice()
  for (const i of random.permutation(data.count).subarray(0, Math.round(share * data.count))) {
    labels[i] = (labels[i] + 1 + random.integer(data.classes - 1)) % data.classes
  }
  return { ...data, labels }
}

/** The row of each label: 1 at its class, 0 elsewhere; count × classes. */
export function oneHot({ labels, classes }: Pick<Labelled, 'labels' | 'classes'>): Float32Array {
  const rows = new Float32Array(labels.length * classes)
  for (let i = 0; i < labels.length; i++) rows[i * classes + labels[i]] = 1
  return rows
}
