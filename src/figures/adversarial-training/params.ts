import { choice, type ConfigOf, number, seed } from '../../params/declare'

/** Epochs of the nets of the plane, which read digits, and of those of two moons. */
export const DIGIT_EPOCHS = 20
export const EPOCHS = 60
/** Steps of the attack inside PGD training and TRADES. */
export const STEPS = 5
/** The largest change of a pixel, in training and in the attack afterwards. */
export const EPSILON = 0.15
/** Each β at which nets were trained on digits. */
export const BETAS = [0.5, 1, 2, 6] as const

/** Where the plot of the moons ends. */
export const DOMAIN = { x: [-1.35, 2.35], y: [-0.85, 1.35] } as const

/** Edges of the grid on which nets of the moons are asked; wider, so that boundaries fill a plot of any shape. */
export const FIELD = { x: [-3, 4], y: [-1.5, 2] } as const

export const params = {
  beta: number({
    label: 'Weight of robustness',
    symbol: 'β',
    help: 'How much it counts in TRADES that nearby inputs get the same answer.',
    min: BETAS[0],
    max: BETAS[BETAS.length - 1],
    step: 0,
    scale: 'log',
    default: 2,
    ticks: BETAS.map((at) => ({ at, label: String(at) })),
  }),
  box: number({
    label: 'Half the side of a box',
    symbol: 'ε',
    help: 'How far an attack may move a point of the two moons, in each direction.',
    min: 0,
    max: 0.4,
    step: 0.01,
    default: 0.2,
    ticks: [
      { at: 0, label: '0' },
      { at: 0.2, label: '0.2' },
      { at: 0.4, label: '0.4' },
    ],
  }),
  noise: number({
    label: 'Noise of the moons',
    symbol: 'σ',
    help: 'How far the points of the two moons stray.',
    min: 0,
    max: 0.3,
    step: 0.01,
    default: 0.05,
  }),
  seed: seed(2),
  digits: choice({
    label: 'Digits',
    help: 'Which net is trained on digits besides those of the moons.',
    options: { none: 'none', plain: 'plain', fgsm: 'FGSM', pgd: 'PGD', trades: 'TRADES' },
    default: 'none',
  }),
}

export type Config = ConfigOf<typeof params>
