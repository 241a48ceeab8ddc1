import { arrived, countPairs, orNaN, overSeeds, quantile } from '../../core/statistics'
import { type Method, methods, type PointMethod, pointMethods, type Rung } from './methods'
import type { Config } from './params'
import type { Frame } from './experiment'

export const SEEDS = 32

/** How an method did over the seeds that have arrived. */
export interface Standing {
  /** Of its finite errors: the median, and between which values eight of ten lie. */
  median: number
  low: number
  high: number
  /** Seeds in which it was closer to the true curve than the readings as they are, and further. */
  wins: number
  losses: number
  compared: number
  /** Seeds in which its numbers did not stay finite; they count among the losses. */
  lost: number
}

export interface Ensemble {
  cubic: Record<Method, Standing>
  net: Record<PointMethod, Standing>
  arrived: number
  /** Between which heights eight of ten curves run. */
  bands: Record<Rung, Band>
}

interface Band {
  low: Float64Array
  high: Float64Array
}

export const configs = (config: Config): Config[] => overSeeds(SEEDS, (seed) => ({ ...config, seed }))

function standing(errors: readonly number[], raw: readonly number[]): Standing {
  const finite = errors.filter(Number.isFinite)
  const at = (share: number): number => orNaN(finite, (some) => quantile(some, share))
  const orFar = (values: readonly number[]): number[] =>
    values.map((value) => (Number.isFinite(value) ? value : Number.MAX_VALUE))
  const { wins, losses } = countPairs(orFar(raw), orFar(errors))
  return {
    median: at(0.5),
    low: at(0.1),
    high: at(0.9),
    wins,
    losses,
    compared: errors.length,
    lost: errors.length - finite.length,
  }
}

function standings<Name extends Method>(
  names: readonly Name[],
  runs: readonly Readonly<Record<Name | 'raw', number>>[],
): Record<Name, Standing>
function standings(
  names: readonly Method[],
  runs: readonly Readonly<Record<Method, number>>[],
): Record<string, Standing> {
  const of = (name: Method): number[] => runs.map((errors) => errors[name])
  return Object.fromEntries(names.map((name) => [name, standing(of(name), of('raw'))]))
}

function bandOf(curves: readonly Float64Array[]): Band {
  const at = (share: number): Float64Array =>
    curves[0].map((_, i) =>
      orNaN(curves.map((curve) => curve[i]).filter(Number.isFinite), (some) => quantile(some, share)),
    )
  return { low: at(0.1), high: at(0.9) }
}

/** Undefined before the first run. */
export function summarise(frames: readonly (Frame | undefined)[]): Ensemble | undefined {
  const runs = arrived(frames)
  if (runs.length === 0) return undefined
  return {
    cubic: standings(
      methods,
      runs.map(({ cubicError }) => cubicError),
    ),
    net: standings(
      pointMethods,
      runs.map(({ netError }) => netError),
    ),
    arrived: runs.length,
    bands: {
      raw: bandOf(runs.map(({ cubic }) => cubic.raw)),
      draw: bandOf(runs.map(({ cubic }) => cubic.draw)),
      expanded: bandOf(runs.map(({ cubic }) => cubic.expanded)),
    },
  }
}
