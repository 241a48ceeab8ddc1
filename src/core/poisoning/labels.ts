import type { Labelled } from '../datasets'
import type { Stream } from '../random'

/** The numbers of a share of so many examples, rounded to a whole number, drawn without repetition. */
export function drawnShare(count: number, share: number, random: Stream): Uint32Array {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share must be from 0 to 1, is ${share}`)
  return random.permutation(count).subarray(0, Math.round(share * count))
}

/**
 * The same examples, of a share of which (drawn) an attacker has turned the label to the next class, the last to the
 * first: wrong in one direction, as chance errors are not. Throws unless 0 ≤ share ≤ 1. After Biggio, Nelson and
 * Laskov (2012), with drawn instead of chosen examples.
 */
export function flipLabels(data: Labelled, share: number, random: Stream): Labelled {
  const labels = data.labels.slice()
  for (const i of drawnShare(data.count, share, random)) labels[i] = (labels[i] + 1) % data.classes
  return { ...data, labels }
}
