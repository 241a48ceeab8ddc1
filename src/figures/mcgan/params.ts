import { choice, type ConfigOf, number, points, seed } from '../../params/declare'

/** Where a game may start; beyond it the reader sees the plane go on. */
export const START = { theta: [-2, 2], phi: [-2, 2] } as const

/** Steps of a game, and how many of them a picture goes on. */
export const STEPS = 600
export const STRIDE = 5
export const FRAMES = STEPS / STRIDE

/** A made point this near to the real one has arrived; so many starts are drawn to count it. */
export const NEAR = 0.01
export const STARTS = 100

/** Momenta of Adam for the nets in one dimension, their seeds, and the steps they train between two pictures. */
export const MOMENTA: readonly number[] = [0.9, 0.5]
export const TWINS = 10
export const TWIN_STRIDE = 25

export const params = {
  rate: number({
    label: 'Learning rate',
    symbol: 'η',
    help: 'Size of a step, of generator and discriminator alike.',
    min: 0.01,
    max: 0.5,
    step: 0,
    scale: 'log',
    default: 0.1,
    ticks: [
      { at: 0.01, label: '0.01' },
      { at: 0.03, label: '0.03' },
      { at: 0.1, label: '0.1' },
      { at: 0.5, label: '0.5' },
    ],
  }),
  order: choice({
    label: 'Who moves',
    help: 'The generator answers the step of the discriminator, or both step from the same place.',
    options: { alternating: 'in turn', simultaneous: 'both at once' },
    default: 'alternating',
  }),
  arrows: choice({
    label: 'Arrows of one step',
    help: 'Whose steps the arrows in the plane show.',
    options: { wasserstein: 'Wasserstein', nonSaturating: 'non-saturating', regression: 'regression' },
    default: 'regression',
  }),
  start: points({
    label: 'Start',
    help: 'Where generator and discriminator begin; only the first point counts, and with none it is (1, 1).',
    x: START.theta,
    y: START.phi,
    maxLength: 1,
    decimals: 2,
    default: [[1, 1]],
  }),
  seed: seed(0),
  twins: number({
    label: 'Nets in one dimension',
    help: 'Whether nets in one dimension are trained besides, and with which momentum: 1 for 0.9, 2 for 0.5; 0 for none.',
    min: 0,
    max: MOMENTA.length,
    step: 1,
    default: 0,
  }),
}

export type Config = ConfigOf<typeof params>
