import {
  arrived,
  bySetting,
  countPairs,
  gridOverSeeds,
  median,
  nearestIndex,
  quantile,
  type Spread,
  spreadOf,
} from '../../core/statistics'
import type { Config } from './params'
import type { Frame } from './experiment'

/** Strengths of the training noise that the many runs try. */
export const SIGMAS: readonly number[] = [0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.6, 0.8, 1.2]
export const SEEDS = 12

export interface Ensemble {
  /** Runs that have arrived, and of how many. */
  arrived: number
  wanted: number
  /** Share of fresh points answered wrongly, in percent, at each of `SIGMAS`: median and quartiles over the seeds. */
  errors: Spread
  /** The σ of `SIGMAS` with the smallest median error; NaN before the first run. */
  best: number
  /** At the σ of `SIGMAS` nearest to the one set: seeds in which noise made fewer errors than none. */
  wins: number
  compared: number
  nearest: number
}

/** Every σ under every seed, one seed after the other: the plain net of a seed is trained once. */
export const configs = (config: Config): Config[] =>
  gridOverSeeds(SIGMAS, SEEDS, (sigma, seed): Config => ({
    ...config,
    third: 'none',
    guess: [],
    revealed: false,
    sigma,
    seed,
  }))

const errorOf = (accuracy: readonly number[]): number => 100 * (1 - accuracy[0])

const QUARTILES = {
  low: (values: readonly number[]): number => quantile(values, 0.25),
  high: (values: readonly number[]): number => quantile(values, 0.75),
}

const smallest = (values: readonly number[]): number =>
  values.reduce((best, value, i) => (value < (values[best] ?? Infinity) ? i : best), 0)

export function summarise(frames: readonly (Frame | undefined)[], config: Config): Ensemble {
  const runs = bySetting(frames, SIGMAS.length)
  const errors = spreadOf(
    runs.map((some) => some.map(({ noise }) => errorOf(noise.accuracy))),
    median,
    QUARTILES,
  )
  const here = nearestIndex(SIGMAS, config.sigma)
  const twins = runs[here]
  return {
    arrived: arrived(frames).length,
    wanted: frames.length,
    errors,
    best: SIGMAS[smallest(errors.middle)],
    wins: countPairs(
      twins.map(({ noise }) => noise.accuracy[0]),
      twins.map(({ plain }) => plain.accuracy[0]),
    ).wins,
    compared: twins.length,
    nearest: SIGMAS[here],
  }
}

/** Median error at any σ between those tried: straight from one to the next. */
export function errorAt({ middle: errors }: Spread, sigma: number): number {
  const after = SIGMAS.findIndex((tried) => tried >= sigma)
  if (after <= 0) return errors[0]
  const share = (sigma - SIGMAS[after - 1]) / (SIGMAS[after] - SIGMAS[after - 1])
  return errors[after - 1] + share * (errors[after] - errors[after - 1])
}
