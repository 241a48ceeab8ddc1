import { choice, type ConfigOf, number, seed } from '../../params/declare'

/** Cells of the diagram to a side. */
export const SIDE = 40
/** Parts in which the diagram is computed, each spread evenly over it. */
export const PARTS = 16
/** Strengths of the noise in a digit net, each a part of its own behind those of the diagram. */
export const DIGIT_SIGMAS: readonly number[] = [0.1, 0.3, 1, 2, 3, 4, 5, 6, 8, 10]
/** Steps of training. */
export const STEPS = 150
/** Seeds of which the run at the point is shown. */
export const SEEDS = 12

export const params = {
  rate: number({
    label: 'Learning rate',
    symbol: 'η',
    help: 'Size of a step of training.',
    min: 0.002,
    max: 0.05,
    step: 0,
    scale: 'log',
    default: 0.01,
    ticks: [
      { at: 0.002, label: '0.002' },
      { at: 0.01, label: '0.01' },
      { at: 0.05, label: '0.05' },
    ],
  }),
  sigma: number({
    label: 'Strength of the noise',
    symbol: 'σ',
    help: 'Standard deviation of the number that the node feeds in, drawn afresh for every example.',
    min: 0.1,
    max: 12,
    step: 0,
    scale: 'log',
    default: 3.8,
    ticks: [
      { at: 0.1, label: '0.1' },
      { at: 1, label: '1' },
      { at: 3.8, label: '3.8' },
      { at: 12, label: '12' },
    ],
  }),
  batch: choice({
    label: 'Batch',
    help: 'Endless batches, so that every step takes the mean over all noise; or so many examples a step, whose noise happens to be larger or smaller.',
    options: { endless: 'endless', '256': '256 examples', '32': '32 examples' },
    default: 'endless',
  }),
  seed: seed(0),
  part: number({
    label: 'Part of the diagram',
    help: 'Which sixteenth of the diagram is computed besides the run at the point, or, from 17 on, which digit nets; 0 for none.',
    min: 0,
    max: PARTS + DIGIT_SIGMAS.length,
    step: 1,
    default: 0,
  }),
}

export type Config = ConfigOf<typeof params>
