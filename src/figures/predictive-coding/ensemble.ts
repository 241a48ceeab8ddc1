import { arrived, mean, orNaN, overSeeds } from '../../core/statistics'
import type { Frame } from './experiment'
import { CODES, type CodeName } from './names'
import { type Config, params } from './params'

/** Each seed mixes the channels by a matrix of its own. */
export const SEEDS = 6

/** Share of sequences whose speed a linear rule has right, seed by seed. */
export interface Ensemble {
  arrived: number
  wanted: number
  rights: Readonly<Record<CodeName, number[]>>
}

/** Where the past stands changes none. */
export const configs = ({ candidates, noise }: Config): Config[] =>
  overSeeds(SEEDS, (seed) => ({ candidates, noise, now: params.now.default, seed }))

export function rightsOf({ readings, raw }: Frame): Record<CodeName, number> {
  return { learnt: readings[readings.length - 1], untrained: readings[0], raw }
}

export function summarise(frames: readonly (Frame | undefined)[]): Ensemble {
  const runs = arrived(frames).map(rightsOf)
  const [learnt, untrained, raw] = CODES.map((name) => runs.map((rights) => rights[name]))
  return { arrived: runs.length, wanted: frames.length, rights: { learnt, untrained, raw } }
}

export const meanOf = (values: readonly number[]): number => orNaN(values, mean)
