import { choice, type ConfigOf, list, number, seed } from '../../params/declare'

/** Pixels of a digit, row after row, and to a side. */
export const PIXELS = 64
export const SIDE = 8
export const DIGITS = 10

/** Epochs of training, and parts that follow, in which ballots are trained or digits certified. */
export const EPOCHS = 20
export const PARTS_AFTER = 25
export const LAST_PART = EPOCHS + PARTS_AFTER

/** Nets that vote, each with a training set of its own. */
export const BALLOTS = 30

/** Noisy copies on which the class is chosen, before others judge it. */
export const SELECTED = 100

export const params = {
  mode: choice({
    label: 'The attacker comes',
    help: 'Somebody who changes digits before training, or somebody who changes the digit that is asked about.',
    options: { poison: 'before training', smoothing: 'after training' },
    default: 'poison',
  }),
  share: number({
    label: 'Poisoned share',
    help: 'Share of the training digits that get the mark and the label of the target.',
    min: 0,
    max: 100,
    step: 0.5,
    unit: '%',
    default: 5,
    track: { min: 0, max: 20, step: 0.5 },
    ticks: [
      { at: 0, label: '0' },
      { at: 5, label: '5' },
      { at: 10, label: '10' },
      { at: 20, label: '20' },
    ],
  }),
  target: number({
    label: 'Target',
    help: 'What the net is to call whatever bears the mark.',
    min: 0,
    max: DIGITS - 1,
    step: 1,
    default: 0,
    ticks: [
      { at: 0, label: '0' },
      { at: 5, label: '5' },
      { at: 9, label: '9' },
    ],
  }),
  trigger: list({
    label: 'Mark',
    help: 'Painted pixels, counted from 0 at the top left, row after row.',
    min: 0,
    max: PIXELS - 1,
    step: 1,
    maxLength: PIXELS,
    default: [7, 15],
  }),
  digit: number({
    label: 'Digit',
    help: 'The test digit that ballots are cast on and noisy copies are made of: the first of its kind.',
    min: 0,
    max: DIGITS - 1,
    step: 1,
    default: 4,
  }),
  tipped: list({
    label: 'Tipped ballots',
    help: 'Ballots that the reader has turned to the runner-up.',
    min: 0,
    max: BALLOTS - 1,
    step: 1,
    maxLength: BALLOTS,
    default: [],
  }),
  sigma: number({
    label: 'Noise on the copies',
    symbol: 'σ',
    help: 'Standard deviation of the noise on every pixel of a copy, and in the training of the second net.',
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.25,
    ticks: [
      { at: 0, label: '0' },
      { at: 0.25, label: '0.25' },
      { at: 0.5, label: '0.5' },
      { at: 1, label: '1' },
    ],
  }),
  copies: number({
    label: 'Copies that judge',
    symbol: 'n',
    help: 'Noisy copies on which the share is estimated; the class was chosen on others.',
    min: 5,
    max: 1000,
    step: 5,
    default: 1000,
    ticks: [
      { at: 5, label: '5' },
      { at: 500, label: '500' },
      { at: 1000, label: '1000' },
    ],
  }),
  seed: seed(0),
}

export type Config = ConfigOf<typeof params>
