import { arrived, bySetting, gridOverSeeds, mean, orNaN } from '../../core/statistics'
import type { Frame } from './experiment'
import { VARIANTS } from './names'
import { type Config, params } from './params'

export const SEEDS = 10

/** Share of test digits that a linear rule has right, seed by seed. */
export interface Ensemble {
  arrived: number
  wanted: number
  untrained: number[]
  /** At each of `VARIANTS`. */
  variants: number[][]
  components: number[]
}

/** Every variant under every seed: the question asked changes none. */
export const configs = (): Config[] =>
  gridOverSeeds(VARIANTS, SEEDS, ({ scope, objective }, seed) => ({
    scope,
    objective,
    question: params.question.default,
    guess: params.guess.default,
    revealed: params.revealed.default,
    seed,
  }))

export function summarise(frames: readonly (Frame | undefined)[]): Ensemble {
  const runs = bySetting(frames, VARIANTS.length)
  const last = ({ rights }: Frame): number => rights[rights.length - 1]
  return {
    arrived: arrived(frames).length,
    wanted: frames.length,
    // Untrained encoders and components are the same in all variants of a seed.
    untrained: runs[0].map(({ rights }) => rights[0]),
    variants: runs.map((of) => of.map(last)),
    components: runs[0].map(({ components }) => components),
  }
}

export const meanOf = (values: readonly number[]): number => orNaN(values, mean)
