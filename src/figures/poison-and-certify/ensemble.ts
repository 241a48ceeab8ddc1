import { arrived, mean, overSeeds } from '../../core/statistics'
import type { Frame } from './experiment'
import { type Config, params } from './params'

export const SEEDS = 8

/** A poisoned net and its clean twin, trained. */
export interface Twins {
  plain: number
  poisoned: number
  success: number
}

export interface Ensemble {
  arrived: number
  /** Of each seed, where poison is on show. */
  twins: readonly Twins[]
  /** What the vote certifies against each number of changed digits, in the mean of the seeds. */
  vote: readonly number[]
  /** The radii, and what both nets certify at them in the mean of the seeds, where smoothing is on show. */
  radii: readonly number[]
  plain: readonly number[]
  trained: readonly number[]
}

/** What is on show under other seeds; settings of the other attack are left at their defaults. */
export const configs = (config: Config): Config[] =>
  overSeeds(SEEDS, (seed): Config => {
    const { mode, share, target, trigger, sigma, copies } = config
    const rest = { digit: params.digit.default, tipped: [], seed }
    return mode === 'poison'
      ? { mode, share, target, trigger, sigma: params.sigma.default, copies: params.copies.default, ...rest }
      : {
          mode,
          share: params.share.default,
          target: params.target.default,
          trigger: params.trigger.default,
          sigma,
          copies,
          ...rest,
        }
  })

/** The mean of several curves, place by place. */
const meanOf = (curves: readonly (readonly number[])[]): number[] =>
  (curves.at(0) ?? []).map((_, i) => mean(curves.map((curve) => curve[i])))

const lastOf = (values: readonly number[]): number => values[values.length - 1]

export function summarise(frames: readonly (Frame | undefined)[]): Ensemble {
  const runs = arrived(frames)
  const poisons = runs.flatMap(({ poison }) => poison ?? [])
  const smoothings = runs.flatMap(({ smoothing }) => smoothing ?? [])
  return {
    arrived: runs.length,
    twins: poisons.map(({ backdoor: { plain, poisoned, success } }) => ({
      plain: lastOf(plain),
      poisoned: lastOf(poisoned),
      success: lastOf(success),
    })),
    vote: meanOf(poisons.map(({ cast }) => cast.shares)),
    radii: smoothings.at(0)?.radii ?? [],
    plain: meanOf(smoothings.map(({ plain }) => plain)),
    trained: meanOf(smoothings.map(({ trained }) => trained)),
  }
}
