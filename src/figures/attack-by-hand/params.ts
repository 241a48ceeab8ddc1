import { choice, type ConfigOf, number, points, seed, toggle } from '../../params/declare'
import { ticksAt } from '../../params/ticks'

/** Where the plot ends. */
export const DOMAIN = { x: [-1.4, 2.4], y: [-1.05, 1.65] } as const

export const EPOCHS = 40

/** Edges of the decision field; wider, so that it fills a plot of any shape. */
export const FIELD = { x: [-2, 3], y: [-1.8, 2.4] } as const

export const params = {
  revealed: toggle({
    label: 'Let the attacks look',
    help: 'Shows the decision field and the way of every attack; until then you search alone.',
    default: false,
  }),
  epsilon: number({
    label: 'Radius',
    symbol: 'ε',
    help: 'Of the circle (l2, where you may go) and half the side of the square (l∞, where FGSM, BIM, MIM and PGD may).',
    min: 0,
    max: 1,
    step: 0.01,
    default: 0.5,
    ticks: ticksAt(0, 0.25, 0.5, 1),
  }),
  point: points({
    label: 'The point under attack',
    help: 'Where the circle stands.',
    x: DOMAIN.x,
    y: DOMAIN.y,
    maxLength: 1,
    decimals: 2,
    default: [[0.5, 0.75]],
  }),
  guess: points({
    label: 'Your own attack',
    help: 'Where you believe the answer changes; kept inside the circle.',
    x: DOMAIN.x,
    y: DOMAIN.y,
    maxLength: 1,
    decimals: 2,
    default: [],
  }),
  shown: choice({
    label: 'Ways shown',
    help: 'All attacks at once, or one of them alone.',
    options: {
      all: 'all',
      fgsm: 'FGSM',
      bim: 'BIM',
      mim: 'MIM',
      pgd: 'PGD',
      deepFool: 'DeepFool',
      carliniWagner: 'Carlini–Wagner',
      random: 'random search',
    },
    default: 'all',
  }),
  steps: number({
    label: 'Steps of BIM, MIM and PGD',
    help: 'FGSM always takes one.',
    min: 1,
    max: 40,
    step: 1,
    default: 10,
  }),
  restarts: number({
    label: 'Random starts of PGD',
    help: 'It keeps the start that led furthest across.',
    min: 1,
    max: 10,
    step: 1,
    default: 3,
  }),
  noise: number({
    label: 'Noise of the data',
    symbol: 'σ',
    help: 'How far the points of the two moons stray.',
    min: 0,
    max: 0.4,
    step: 0.01,
    default: 0.15,
  }),
  seed: seed(1),
}

export type Config = ConfigOf<typeof params>
