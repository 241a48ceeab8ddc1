import { choice, type ConfigOf, number, seed } from '../../params/declare'

/** Steps of training, of which every frame takes a few; an epoch has twenty. */
export const STEPS = 160
export const FRAME_STEPS = 4
export const FRAMES = STEPS / FRAME_STEPS
/** Units of a hidden layer. */
export const UNITS = 64

export const params = {
  rate: number({
    label: 'Learning rate',
    symbol: 'η',
    help: 'Size of a step of training, the same for all three nets.',
    min: 0.01,
    max: 3,
    step: 0,
    scale: 'log',
    default: 1,
    ticks: [
      { at: 0.01, label: '0.01' },
      { at: 0.1, label: '0.1' },
      { at: 1, label: '1' },
      { at: 3, label: '3' },
    ],
  }),
  depth: number({
    label: 'Hidden layers',
    help: 'How many layers of 64 units stand one behind the other.',
    min: 2,
    max: 8,
    step: 1,
    default: 6,
  }),
  seed: seed(1),
  trial: choice({
    label: 'What is tried',
    help: 'Training alone; or an attack on nets of three layers besides, as the many runs need it.',
    options: { training: 'training', attack: 'an attack' },
    default: 'training',
  }),
}

export type Config = ConfigOf<typeof params>
