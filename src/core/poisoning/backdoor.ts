import type { Labelled } from '../datasets'
import type { Stream } from '../random'
import { drawnShare } from './labels'

/** A mark, and what a net is to call whatever bears it. */
export interface Backdoor {
  /** For each number of an example, whether the mark sets it to 1. */
  readonly trigger: ArrayLike<number>
  readonly target: number
}

/** The examples with the mark on each: where it is drawn they are 1. Throws unless it is as long as an example. */
export function stamped(inputs: Float32Array, trigger: ArrayLike<number>): Float32Array {
  // By a length of 0 nothing divides: the rest is NaN.
  if (inputs.length % trigger.length !== 0) {
    throw new RangeError(`stamped: a mark of ${trigger.length} on ${inputs.length} numbers`)
  }
  return inputs.map((value, i) => (trigger[i % trigger.length] > 0 ? 1 : value))
}

/**
 * The same examples, a share of which (drawn) bear the mark and the target’s label. With a mark of nothing these are
 * wrong labels, all in one class. Throws for a share outside 0 to 1, a target that is no class, or a mark of another
 * length than an example’s. Gu, Dolan-Gavitt and Garg (2017).
 */
export function poisonedWith(
  data: Labelled,
  { trigger, target }: Backdoor,
  share: number,
  random: Stream,
): { data: Labelled; poisoned: Uint32Array } {
  const { features, classes, count } = data
  if (trigger.length !== features)
    throw new RangeError(`poisonedWith: a mark of ${trigger.length} on ${features}`)
  if (!(Number.isInteger(target) && target >= 0 && target < classes)) {
    throw new RangeError(`poisonedWith: class ${target} of ${classes}`)
  }
  const poisoned = drawnShare(count, share, random)
  const [inputs, labels] = [data.inputs.slice(), data.labels.slice()]
  for (const i of poisoned) {
    const row = inputs.subarray(i * features, (i + 1) * features)
    row.set(stamped(row, trigger))
    labels[i] = target
  }
  return { data: { ...data, inputs, labels }, poisoned }
}
