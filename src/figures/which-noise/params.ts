import { choice, type ConfigOf, number, seed } from '../../params/declare'

/** Calibration points on sale. */
export const MOST_BOUGHT = 40

export const params = {
  guess: choice({
    label: 'Your guess: the cloud was made by',
    help: 'Which of the two truths made the cloud. A fair coin chose.',
    options: { open: 'no guess yet', a: 'truth A', b: 'truth B' },
    default: 'open',
  }),
  calibration: number({
    label: 'Calibration points bought',
    help: 'Readings whose true input is disclosed: reading less truth is the noise.',
    min: 0,
    max: MOST_BOUGHT,
    step: 1,
    default: 0,
    ticks: [
      { at: 0, label: 'none' },
      { at: 10, label: '10' },
      { at: MOST_BOUGHT, label: String(MOST_BOUGHT) },
    ],
  }),
  slide: number({
    label: 'Cloud slid to the left by',
    help: 'Takes so much off every reading; what is slid says nothing of the truth.',
    min: 0,
    max: 2,
    step: 0.01,
    default: 0.5,
  }),
  shift: number({
    label: 'Mean of the noise in truth B',
    symbol: 'μ',
    help: 'In truth A the noise has mean 0 and the curve stands as much further right.',
    min: 0.1,
    max: 2,
    step: 0.05,
    default: 1,
  }),
  sd: number({
    label: 'Spread of the noise',
    symbol: 'σ',
    help: 'The standard deviation of the noise in the inputs, the same in both truths.',
    min: 0,
    max: 2,
    step: 0.05,
    default: 0.5,
  }),
  count: number({
    label: 'Points in the cloud',
    symbol: 'n',
    help: 'More of them change nothing: the two truths make the same cloud.',
    min: 50,
    max: 1000,
    step: 50,
    default: 300,
  }),
  seed: seed(1),
}

export type Config = ConfigOf<typeof params>
