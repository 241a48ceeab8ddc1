import { arrived, mean, orNaN } from '../../core/statistics'
import type { Frame } from './experiment'
import { NETS, type NetName } from './names'
import { type Config, params } from './params'

/** Learning rates that the many runs try. */
export const RATES: readonly number[] = [0.01, 0.03, 0.1, 0.3, 1, 3]
export const SEEDS = 4
/** Seeds under which twins of three layers are attacked. */
export const ATTACK_SEEDS = 5

/** Test accuracy at each of `RATES`, over the seeds; NaN where no run has arrived. */
export interface Curve {
  mean: number[]
  low: number[]
  high: number[]
}

export interface Ensemble {
  arrived: number
  wanted: number
  curves: Readonly<Record<NetName, Curve>>
  /** Accuracy of each attacked pair so far. */
  attacks: readonly NonNullable<Frame['attack']>[]
}

const TRAININGS = RATES.length * SEEDS

/** Every rate under every seed, one seed after the other; then the attacks, on nets with the least training beside them. */
export const configs = ({ depth }: Config): Config[] => [
  ...Array.from({ length: TRAININGS }, (_, i): Config => ({
    rate: RATES[i % RATES.length],
    depth,
    seed: Math.floor(i / RATES.length),
    trial: 'training',
  })),
  ...Array.from({ length: ATTACK_SEEDS }, (_, seed): Config => ({
    rate: params.rate.default,
    depth: params.depth.min,
    seed,
    trial: 'attack',
  })),
]

function curveOf(name: NetName, frames: readonly (Frame | undefined)[]): Curve {
  const values = RATES.map((_, rate) =>
    arrived(frames.slice(0, TRAININGS).filter((_, i) => i % RATES.length === rate)).map(
      ({ nets }) => nets[name].accuracy,
    ),
  )
  return {
    mean: values.map((some) => orNaN(some, mean)),
    low: values.map((some) => orNaN(some, (all) => Math.min(...all))),
    high: values.map((some) => orNaN(some, (all) => Math.max(...all))),
  }
}

export function summarise(frames: readonly (Frame | undefined)[]): Ensemble {
  const [plain, normalised, shifted] = NETS.map((name) => curveOf(name, frames))
  return {
    arrived: arrived(frames).length,
    wanted: frames.length,
    curves: { plain, normalised, shifted },
    attacks: arrived(frames).flatMap(({ attack }) => (attack === undefined ? [] : [attack])),
  }
}
