import type { Fate } from '../fates'
import type { Trained } from './linearNet'

/** A growth of |v| by more than this is one: learning the task itself moves v a little. */
const GROWTH = 0.05
/** … and of a |v| that is small by chance, only beyond this. */
const LEAST = 0.5

/** What happened to a node. */
export function fateOf({ influence, stoppedAt }: Pick<Trained, 'influence' | 'stoppedAt'>): Fate {
  if (stoppedAt !== undefined) return 'blowUp'
  const [start, end] = [influence[0], influence[influence.length - 1]]
  const peak = influence.reduce((most, value) => Math.max(most, value), 0)
  if (peak > Math.max(LEAST, (1 + GROWTH) * start)) return 'catapult'
  return end > start / 2 ? 'nothing' : 'decay'
}
