import { number, seed } from '../../runtime/params'

/** Dimensions measured: 1, 2, 4 … 512. */
export const LEVELS = 10
export const POINTS = 1000
/** Points added from frame to frame. */
export const BATCH = 50
export const LENGTH = POINTS / BATCH

export const params = {
  dimensions: number({
    label: 'Dimensions',
    symbol: 'd',
    help: 'How many coordinates a point has; a digit of this article has 64.',
    min: 1,
    max: 512,
    step: 1,
    scale: 'log',
    default: 64,
    ticks: [
      { at: 1, label: '1' },
      { at: 2, label: '2' },
      { at: 8, label: '8' },
      { at: 64, label: '64' },
      { at: 512, label: '512' },
    ],
  }),
  epsilon: number({
    label: 'Change of each coordinate',
    symbol: 'ε',
    help: 'Noise moves a coordinate by 1, its standard deviation.',
    min: 0,
    max: 1,
    step: 0.01,
    default: 0.25,
    ticks: [
      { at: 0, label: '0' },
      { at: 0.1, label: '0.1' },
      { at: 0.25, label: '0.25' },
      { at: 1, label: '1' },
    ],
  }),
  seed: seed(1),
}
