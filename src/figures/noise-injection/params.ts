import { choice, type ConfigOf, list, number, seed, toggle } from '../../params/declare'
import { ticksAt } from '../../params/ticks'

/** Where the decision fields end. */
export const DOMAIN = { x: [-1.9, 2.9], y: [-1.15, 1.65] } as const

export const EPOCHS = 200

export const params = {
  sigma: number({
    label: 'Noise in training',
    symbol: 'σ',
    help: 'Standard deviation of the fresh draw that is added to both coordinates at every visit; in use nothing is added.',
    min: 0,
    max: 1.2,
    step: 0.01,
    default: 0.2,
    ticks: ticksAt(0, 0.2, 0.5, 1),
  }),
  wrongShare: number({
    label: 'Wrong labels',
    unit: '%',
    help: 'Share of the training points that carry the other class’s label; test points are never mislabelled.',
    min: 0,
    max: 30,
    step: 5,
    default: 15,
    ticks: [
      { at: 0, label: 'none' },
      { at: 15, label: '15' },
      { at: 30, label: '30' },
    ],
  }),
  third: choice({
    label: 'Beside the two nets',
    help: 'Nothing; a third net that pays for its slope instead (Bishop’s penalty); or a linear model, where noise is exactly a ridge penalty.',
    options: { none: 'nothing', penalty: 'Bishop’s penalty', ridge: 'a linear model' },
    default: 'none',
  }),
  count: number({
    label: 'Training points',
    help: 'The fewer there are, the more one wrong label can bend the boundary.',
    min: 40,
    max: 200,
    step: 20,
    default: 100,
  }),
  spread: number({
    label: 'Spread of the moons',
    help: 'How far the points stray from their half circles.',
    min: 0,
    max: 0.4,
    step: 0.05,
    default: 0.15,
  }),
  seed: seed(1),
  guess: list({
    label: 'Your guess of the best σ',
    help: 'The σ that you believe makes the fewest errors.',
    min: 0,
    max: 1.2,
    step: 0.01,
    maxLength: 1,
    default: [],
  }),
  revealed: toggle({
    label: 'Errors over σ',
    help: 'Shown once you have guessed, or wish to see them without.',
    default: false,
  }),
}

export type Config = ConfigOf<typeof params>
