import { choice, type ConfigOf, number, seed, toggle } from '../../params/declare'

/** Rounds of EM that are shown. */
export const ROUNDS = 20

const limit = { min: -1, max: 1, step: 0.01, default: 0.95, unit: '× r' }

export const params = {
  share: number({
    label: 'Share of faulty readings',
    symbol: 'π',
    unit: '%',
    help: 'How many of the readings come from a fault, anywhere in its range.',
    min: 0,
    max: 60,
    step: 1,
    default: 20,
    ticks: [
      { at: 0, label: 'none' },
      { at: 20, label: '20' },
      { at: 50, label: '50' },
    ],
  }),
  reach: number({
    label: 'Range of faulty errors',
    symbol: '±r',
    help: 'A fault gives any error from −r to r, all equally likely.',
    min: 2,
    max: 20,
    step: 0.5,
    default: 10,
    ticks: [
      { at: 2, label: '±2' },
      { at: 10, label: '±10' },
      { at: 20, label: '±20' },
    ],
  }),
  mean: number({
    label: 'Mean of good errors',
    symbol: 'μ',
    help: 'What a good reading is off by on average.',
    min: -2,
    max: 2,
    step: 0.1,
    default: 0.5,
  }),
  sd: number({
    label: 'Spread of good errors',
    symbol: 'σ',
    help: 'The standard deviation of the errors of good readings.',
    min: 0,
    max: 2,
    step: 0.1,
    default: 0.6,
  }),
  start: choice({
    label: 'EM starts from',
    help: 'Its first guess of mean and spread; where it starts seldom matters here.',
    options: { all: 'mean and spread of all', robust: 'median and MAD', far: 'far off' },
    default: 'all',
  }),
  count: number({
    label: 'Readings with known truth',
    symbol: 'n',
    help: 'How many errors the model is learned from.',
    min: 20,
    max: 600,
    step: 10,
    default: 300,
  }),
  seed: seed(),
  above: number({
    label: 'You call faulty what lies above',
    help: 'Your upper line, in shares of the faults’ range.',
    ...limit,
  }),
  below: number({
    label: 'You call faulty what lies below minus',
    help: 'Your lower line, in shares of the faults’ range.',
    ...limit,
  }),
  compare: toggle({
    label: 'Show the model’s answer',
    help: 'Marks each reading by how probably the model holds it to be faulty.',
    default: false,
  }),
}

export type Config = ConfigOf<typeof params>
