import { arrived, comparePairs, mean, orNaN, overSeeds, type PairedComparison } from '../../core/statistics'
import type { Frame } from './experiment'
import type { Worth } from './experiment/moons'
import { ANGLES, type Config, params } from './params'

export const SEEDS = 20
/** The settings were chosen on the seeds before these. */
const FIRST_SEED = 100

/** What nets of one kind are worth at each of `ANGLES`: means over the seeds that have arrived, NaN before the first. */
export interface Means {
  accuracy: number[]
  entropy: number[]
  calibrationError: number[]
}

export interface Ensemble {
  arrived: number
  plain: Means
  pushed: Means
  /** Accuracy with the push against without, at each angle; none before the first seed. */
  gains: PairedComparison[]
  /** By how much the calibration error grew at each angle. */
  miscalibrated: number[]
}

/** Every angle under every seed: turning the moons or the point in the triangle runs nothing again. */
export const configs = ({ order, weight, noise }: Config): Config[] =>
  overSeeds(SEEDS, (i) => ({
    angle: params.angle.default,
    order,
    weight,
    noise,
    p: params.p.default,
    q: params.q.default,
    seed: FIRST_SEED + i,
    guess: params.guess.default,
    revealed: false,
    sweep: true,
  }))

export function summarise(frames: readonly (Frame | undefined)[]): Ensemble {
  const sweeps = arrived(arrived(frames).map(({ sweep }) => sweep))
  const of = (kind: 'plain' | 'pushed', read: (worth: Worth) => number): number[][] =>
    ANGLES.map((_, at) => sweeps.map((sweep) => read(sweep[kind][at])))
  const means = (values: readonly number[][]): number[] => values.map((each) => orNaN(each, mean))
  const meansOf = (kind: 'plain' | 'pushed'): Means => ({
    accuracy: means(of(kind, ({ accuracy }) => accuracy)),
    entropy: means(of(kind, ({ entropy }) => entropy)),
    calibrationError: means(of(kind, ({ calibrationError }) => calibrationError)),
  })
  const [plain, pushed] = [meansOf('plain'), meansOf('pushed')]
  const before = of('plain', ({ accuracy }) => accuracy)
  const after = of('pushed', ({ accuracy }) => accuracy)
  return {
    arrived: sweeps.length,
    plain,
    pushed,
    gains: sweeps.length === 0 ? [] : ANGLES.map((_, at) => comparePairs(after[at], before[at])),
    miscalibrated: pushed.calibrationError.map((error, at) => error - plain.calibrationError[at]),
  }
}
