import { choice, type ConfigOf, number, seed } from '../../params/declare'

/** Epochs the nets train. */
export const EPOCHS = 40

/** Readings of one kind that can be bought. */
export const MOST_BOUGHT = 100

const spread = { min: 0, max: 2, step: 0.01 }

export const params = {
  sd: number({
    label: 'Spread of the noise',
    symbol: 'σ',
    help: 'The standard deviation of what is added to each input before anyone reads it.',
    ...spread,
    default: 0.4,
    ticks: [
      { at: 0, label: 'none' },
      { at: 0.4, label: '0.4' },
      { at: 1, label: '1' },
    ],
  }),
  knowledge: choice({
    label: 'The law of the noise is',
    help: 'What the repairs are told of the noise: its true law, one typed in, or one estimated from readings bought for it.',
    options: { known: 'known', typed: 'typed in', learned: 'learned' },
    default: 'known',
  }),
  mean: number({
    label: 'Mean of the noise',
    symbol: 'μ',
    help: 'What the noise adds to every input on average.',
    min: -1000,
    max: 1000,
    step: 0.01,
    default: 0,
  }),
  meanTyped: number({
    label: 'Mean typed in',
    symbol: 'μ̂',
    help: 'What the repairs take for the mean of the noise where its law is typed in.',
    min: -1000,
    max: 1000,
    step: 0.01,
    default: 0.2,
  }),
  sdTyped: number({
    label: 'Spread typed in',
    symbol: 'σ̂',
    help: 'What the repairs take for the spread of the noise where its law is typed in.',
    ...spread,
    default: 0.4,
  }),
  repeats: number({
    label: 'Inputs read twice',
    help: 'Two readings of one input differ by noise alone: they tell its spread, never its mean.',
    min: 0,
    max: MOST_BOUGHT,
    step: 1,
    default: 0,
  }),
  calibration: number({
    label: 'Calibration points',
    help: 'Inputs whose true value is bought: reading less truth is the noise itself, mean and spread.',
    min: 0,
    max: MOST_BOUGHT,
    step: 1,
    default: 0,
  }),
  scale: choice({
    label: 'Inputs lie',
    help: 'Around 0 with spread 1, or around 8 with spread 4, where the published program has 1, 2, …, 15.',
    options: { one: 'around 0 ± 1', paper: 'around 8 ± 4' },
    default: 'one',
  }),
  inputs: choice({
    label: 'Law of the inputs',
    help: 'Normal, or uniform over two spreads either way.',
    options: { normal: 'normal', uniform: 'uniform' },
    default: 'normal',
  }),
  prior: choice({
    label: 'The calibrations take it for',
    help: 'The family of the inputs’ law that both calibrations use: the right one, or a normal law whatever it is.',
    options: { right: 'what it is', normal: 'normal' },
    default: 'right',
  }),
  count: number({
    label: 'Readings',
    symbol: 'n',
    help: 'How many points the curve is fitted to.',
    min: 50,
    max: 1000,
    step: 50,
    default: 500,
  }),
  seed: seed(0),
}

export type Config = ConfigOf<typeof params>
