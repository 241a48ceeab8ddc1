import { type ConfigOf, number, seed } from '../../params/declare'

const mean = { min: -1000, max: 1000, step: 0, track: { min: -5, max: 5, step: 0.01 } }
const std = { min: 0, max: 1000, step: 0, track: { min: 0, max: 2, step: 0.01 } }

export const params = {
  mean: number({
    label: 'Mean of the noise',
    symbol: 'μ',
    help: 'What the noise adds to an input on average.',
    ...mean,
    ticks: [
      { at: 0, label: 'Figs 2–4' },
      { at: 3, label: 'Fig. 5' },
    ],
    default: 0,
  }),
  std: number({
    label: 'Spread of the noise',
    symbol: 'σ',
    help: 'The standard deviation of the noise.',
    ...std,
    ticks: [
      { at: 0.1, label: 'Fig. 2' },
      { at: 0.5, label: 'Fig. 3' },
      { at: 1, label: 'Figs 4, 5' },
    ],
    default: 0.1,
  }),
  meanLearned: number({
    label: '“Learned” mean',
    symbol: 'μ̂',
    help: 'The mean of the fresh draw that is subtracted. The program takes it as typed.',
    ...mean,
    default: 0.01,
  }),
  stdLearned: number({
    label: '“Learned” spread',
    symbol: 'σ̂',
    help: 'The standard deviation of the fresh draw that is subtracted.',
    ...std,
    default: 0.08,
  }),
  seed: seed(3),
}

export type Config = ConfigOf<typeof params>
