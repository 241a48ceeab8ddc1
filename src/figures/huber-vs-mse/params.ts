import { choice, type ConfigOf, number, points, seed, toggle } from '../../params/declare'
import { ticksAt } from '../../params/ticks'

/** How far a point may stand. */
export const DOMAIN = { x: [0, 22], y: [-15, 50] } as const

export const EPOCHS = 150

export const params = {
  delta: number({
    label: 'Huber’s threshold',
    symbol: 'δ',
    unit: 'σ̂',
    help: 'Residuals beyond it pull no harder; in units of the robust spread σ̂ of the residuals.',
    min: 0.1,
    max: 5,
    step: 0.005,
    default: 1.345,
    ticks: ticksAt(0.5, 1.345, 3),
  }),
  outlierShare: number({
    label: 'Share of outliers',
    unit: '%',
    help: 'How many of the 60 points are bad; points moved by hand are drawn afresh.',
    min: 0,
    max: 45,
    step: 5,
    default: 10,
    ticks: [
      { at: 0, label: 'none' },
      { at: 10, label: '10' },
      { at: 30, label: '30' },
    ],
  }),
  leverage: toggle({
    label: 'Make them leverage points',
    help: 'The bad points stand far out in x, where they hold a long lever on the slope.',
    default: false,
  }),
  tukey: toggle({
    label: 'Show Tukey’s biweight',
    help: 'A loss that lets go of far points altogether; it is not convex, so where it starts matters.',
    default: false,
  }),
  tukeyStart: choice({
    label: 'Tukey starts from',
    help: 'The flat line all others start from, or the least median of squares.',
    options: { same: 'the same start', lms: 'least median of squares' },
    default: 'lms',
  }),
  learningRate: number({
    label: 'Learning rate',
    symbol: 'η',
    help: 'Size of the first step; it falls as 1/(1 + epoch/30) for all four. In the last epoch each goes on until it rests.',
    min: 0.01,
    max: 3,
    step: 0,
    scale: 'log',
    default: 0.3,
  }),
  points: points({
    label: 'Points',
    help: 'Moved or pasted points; empty means they are drawn from the seed.',
    x: DOMAIN.x,
    y: DOMAIN.y,
    maxLength: 400,
    decimals: 2,
    default: [],
  }),
  seed: seed(4),
}

export type Config = ConfigOf<typeof params>
