import { comparePairs, quantile } from '../../core/statistics'
import type { Frames } from '../../experiments'
import { type Arm, arms, type PointArm, pointArms } from './arms'
import type { Config } from './readings'

export const SEEDS = 32

/** How an arm did over the seeds that have arrived. */
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

export interface Contest {
  cubic: Record<Arm, Standing>
  net: Record<PointArm, Standing>
  arrived: number
}

export const contestConfigs = (config: Config): Config[] =>
  Array.from({ length: SEEDS }, (_, seed) => ({ ...config, seed }))

function standing(errors: readonly number[], raw: readonly number[]): Standing {
  const finite = errors.filter(Number.isFinite)
  const at = (share: number): number => (finite.length === 0 ? Number.NaN : quantile(finite, share))
  const orFar = (values: readonly number[]): number[] =>
    values.map((value) => (Number.isFinite(value) ? value : Number.MAX_VALUE))
  const { wins, losses } = comparePairs(orFar(raw), orFar(errors))
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

function standings<Name extends Arm>(
  names: readonly Name[],
  runs: readonly Readonly<Record<Name | 'raw', number>>[],
): Record<Name, Standing>
function standings(
  names: readonly Arm[],
  runs: readonly Readonly<Record<Arm, number>>[],
): Record<string, Standing> {
  const of = (name: Arm): number[] => runs.map((errors) => errors[name])
  return Object.fromEntries(names.map((name) => [name, standing(of(name), of('raw'))]))
}

/** Undefined before the first run. */
export function contestOf(frames: readonly (Frames['repair'] | undefined)[]): Contest | undefined {
  const arrived = frames.flatMap((frame) => (frame === undefined ? [] : [frame]))
  if (arrived.length === 0) return undefined
  return {
    cubic: standings(
      arms,
      arrived.map(({ cubicError }) => cubicError),
    ),
    net: standings(
      pointArms,
      arrived.map(({ netError }) => netError),
    ),
    arrived: arrived.length,
  }
}
