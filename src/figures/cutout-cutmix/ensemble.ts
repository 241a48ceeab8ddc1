import { arrived, comparePairs, mean, orNaN, overSeeds, type PairedComparison } from '../../core/statistics'
import type { Frame } from './experiment'
import type { Worth } from './experiment/training'
import { NETS, type NetName } from './names'
import { type Config, params } from './params'

export const SEEDS = 10

/** What the nets of one kind are worth, seed by seed. */
export interface Worths {
  whole: number[]
  holed: number[]
  confidence: number[]
}

export interface Ensemble {
  arrived: number
  wanted: number
  nets: Readonly<Record<NetName, Worths>>
  /** Accuracy under a hole against the plain net’s; undefined before the first seed. */
  gains: Readonly<Record<'cutout' | 'cutmix', PairedComparison>> | undefined
}

/** The nets alone: what stands on the stage changes none. */
export const configs = ({ side }: Config): Config[] =>
  overSeeds(SEEDS, (seed) => ({
    method: params.method.default,
    side,
    left: params.left.default,
    top: params.top.default,
    wide: params.wide.default,
    tall: params.tall.default,
    digitA: params.digitA.default,
    digitB: params.digitB.default,
    drawn: params.drawn.default,
    holeX: params.holeX.default,
    holeY: params.holeY.default,
    seed,
  }))

export function summarise(frames: readonly (Frame | undefined)[]): Ensemble {
  const runs = arrived(frames)
  const of = (name: NetName, read: (worth: Worth) => number): number[] =>
    runs.map(({ nets }) => read(nets[name]))
  const worths = (name: NetName): Worths => ({
    whole: of(name, ({ whole }) => whole),
    holed: of(name, ({ holed }) => holed),
    confidence: of(name, ({ confidence }) => confidence),
  })
  const [plain, cutout, cutmix] = NETS.map(worths)
  return {
    arrived: runs.length,
    wanted: frames.length,
    nets: { plain, cutout, cutmix },
    gains:
      runs.length === 0
        ? undefined
        : {
            cutout: comparePairs(cutout.holed, plain.holed),
            cutmix: comparePairs(cutmix.holed, plain.holed),
          },
  }
}

export const meanOf = (values: readonly number[]): number => orNaN(values, mean)
