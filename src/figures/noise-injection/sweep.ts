import { median, quantile } from '../../core/statistics'
import type { Config, Frames } from '../../experiments'

/** Strengths of the training noise that the many runs try. */
export const SIGMAS: readonly number[] = [0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.6, 0.8, 1.2]
export const SEEDS = 12

/** Share of fresh points answered wrongly, in percent, at each of `SIGMAS`; NaN where no run has arrived. */
export interface Errors {
  median: number[]
  /** Quartiles over the seeds. */
  low: number[]
  high: number[]
}

export interface Sweep {
  /** Runs that have arrived, and of how many. */
  arrived: number
  wanted: number
  errors: Errors
  /** The σ of `SIGMAS` with the smallest median error; NaN before the first run. */
  best: number
  /** At the σ of `SIGMAS` nearest to the one set: seeds in which noise made fewer errors than none. */
  wins: number
  compared: number
  nearest: number
}

type NoiseConfig = Config<'noise-injection'>
type NoiseFrame = Frames['noise-injection']

/** Every σ under every seed, one seed after the other: the plain net of a seed is trained once. */
export const sweepConfigs = (config: NoiseConfig): NoiseConfig[] =>
  Array.from({ length: SEEDS }, (_, seed) =>
    SIGMAS.map((sigma): NoiseConfig => ({ ...config, third: 'none', sigma, seed })),
  ).flat()

const errorOf = (accuracy: readonly number[]): number => 100 * (1 - accuracy[0])

const smallest = (values: readonly number[]): number =>
  values.reduce((best, value, i) => (value < (values[best] ?? Infinity) ? i : best), 0)

export function summarise(frames: readonly (NoiseFrame | undefined)[], config: NoiseConfig): Sweep {
  const at = SIGMAS.map((_, sigma) =>
    frames.filter((frame, i) => frame !== undefined && i % SIGMAS.length === sigma),
  ).map((arrived) => arrived.filter((frame) => frame !== undefined))
  const errors = at.map((runs) => runs.map(({ noise }) => errorOf(noise.accuracy)))
  const of = (share: (values: readonly number[]) => number): number[] =>
    errors.map((values) => (values.length === 0 ? Number.NaN : share(values)))
  const medians = of(median)
  const here = smallest(SIGMAS.map((sigma) => Math.abs(sigma - config.sigma)))
  const twins = at[here] ?? []
  return {
    arrived: frames.filter((frame) => frame !== undefined).length,
    wanted: frames.length,
    errors: {
      median: medians,
      low: of((values) => quantile(values, 0.25)),
      high: of((values) => quantile(values, 0.75)),
    },
    best: SIGMAS[smallest(medians)],
    wins: twins.filter(({ plain, noise }) => noise.accuracy[0] > plain.accuracy[0]).length,
    compared: twins.length,
    nearest: SIGMAS[here],
  }
}

/** Median error at any σ between those tried: straight from one to the next. */
export function errorAt({ median: errors }: Errors, sigma: number): number {
  const after = SIGMAS.findIndex((tried) => tried >= sigma)
  if (after <= 0) return errors[0]
  const share = (sigma - SIGMAS[after - 1]) / (SIGMAS[after] - SIGMAS[after - 1])
  return errors[after - 1] + share * (errors[after] - errors[after - 1])
}
