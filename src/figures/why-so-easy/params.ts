import { type ConfigOf, number, seed } from '../../params/declare'
import { ticksAt } from '../../params/ticks'

/** Dimensions measured: 1, 2, 4 … 512. */
export const LEVELS = 10
export const POINTS = 1000
/** Points whose random steps are followed one by one. */
export const FOLLOWED = 5

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
    ticks: ticksAt(1, 2, 8, 64, 512),
  }),
  epsilon: number({
    label: 'Change of each coordinate',
    symbol: 'ε',
    help: 'Noise moves a coordinate by 1, its standard deviation.',
    min: 0,
    max: 1,
    step: 0.01,
    default: 0.25,
    ticks: ticksAt(0, 0.1, 0.25, 1),
  }),
  seed: seed(1),
}

export type Config = ConfigOf<typeof params>
