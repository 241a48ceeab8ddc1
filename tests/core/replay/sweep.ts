import { type Change, type Outcome, outcomeOf, publishedFigures, runChanged } from '../../../src/core/replay'

export const settings = [
  ['Figure 2', publishedFigures['figure-2']],
  ['Figure 3', publishedFigures['figure-3']],
  ['Figure 4', publishedFigures['figure-4']],
  ['Figure 5', publishedFigures['figure-5']],
] as const

/** What the program comes to with one change, for seeds 0 to 199. */
export const outcomes = (change: Change, setting: (typeof settings)[number][1]): Outcome[] =>
  Array.from({ length: 200 }, (_, seed) => outcomeOf(change, runChanged(change, { ...setting, seed })))

export const finiteOnes = (all: readonly Outcome[]): Outcome[] =>
  all.filter(({ overflowEpoch }) => overflowEpoch === 0)
