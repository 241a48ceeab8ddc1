import { power } from '../elementary'
import { biasOnlyDecay, epochs, printedEvery } from './program'

/** A figure of the paper: the law of its noise, the law typed in as “learned”. */
export interface PublishedFigure {
  readonly mean: number
  readonly std: number
  readonly meanLearned: number
  readonly stdLearned: number
  /** First point of the black curve of each panel, read against the axis, good to about 1 %. */
  readonly lossAt10: readonly number[]
}

/** Figures 2 to 5 of Wei (2024). Figure 2 has five panels: the same program run five times. */
export const publishedFigures = {
  'figure-2': {
    mean: 0,
    std: 0.1,
    meanLearned: 0.01,
    stdLearned: 0.08,
    lossAt10: [4.64e20, 1.98e11, 1.89e7, 1.98e7, 6.45e18],
  },
  'figure-3': { mean: 0, std: 0.5, meanLearned: 0.2, stdLearned: 0.48, lossAt10: [4.4e18] },
  'figure-4': { mean: 0, std: 1, meanLearned: 0.1, stdLearned: 0.9, lossAt10: [6.29e16] },
  'figure-5': { mean: 3, std: 1, meanLearned: 2.8, stdLearned: 0.9, lossAt10: [3.06e20] },
} as const satisfies Readonly<Record<string, PublishedFigure>>

/**
 * Where the points of both curves stand in the plots of Figures 3, 4 and 5, in pixels from the top: the same rows
 * in all three, only the numbers on the axes differ. Read to a quarter of a pixel; row 411 is zero.
 */
const rows = {
  epoch: [10, 20, 30, 40, 50, 60, 80, 90, 100, 110, 120, 130],
  before: [77.5, 156.5, 215.5, 261, 296, 323, 359.5, 371, 380.25, 387.25, 392.5, 397],
  after: [404.25, 405.5, 406.5, 407.5, 408, 408.5, 409.5, 409.5, 409.5, 409.5, 409.5, 409.5],
  zero: 411,
} as const

const share = (row: number): number => (rows.zero - row) / (rows.zero - rows.before[0])

/** The published curves as shares of the black curve's first point (epoch 10); one pixel is 0.003. */
export const publishedCurves = {
  epoch: rows.epoch,
  before: rows.before.map(share),
  after: rows.after.map(share),
  pixel: 1 / (rows.zero - rows.before[0]),
} as const

/** What the law of the output biases says of the same share: 0.973511^(e − 10), the second run 150 epochs later; from epoch 10 on. */
export const biasOnlyShare = (epoch: number, run: 'before' | 'after'): number =>
  power(biasOnlyDecay, epoch - printedEvery + (run === 'after' ? epochs : 0))
