import {
  type Bottleneck,
  joint,
  likeliest,
  maximalCorrelationSquared,
  merging,
  mutualInformation,
} from '../../../core/information'
import { memo } from '../../../core/memo'
import { beforeIndex, BETAS, BETAS_PER_PART } from '../betas'
import { ONES } from '../params'

const table = joint(
  ONES.length,
  2,
  Float64Array.from(ONES.flatMap((one) => [(1 - one) / ONES.length, one / ONES.length])),
)

/** Good to a pixel: near a β where clusters join, sweeps come to rest slowly. */
const DRAWN = { sweeps: 1000, rest: 1e-8 } as const

/** What becomes of the inputs as β falls: at each β so far, from the largest down. */
export interface Tree {
  /** p(y = 1 | t) of each input's likeliest cluster, eight for each β. */
  says: Float32Array
  /** I(X; T) and I(T; Y) in bits. */
  kept: Float32Array
  relevant: Float32Array
  /** Clusters that differ. */
  clusters: Uint8Array
}

/** The bottleneck at one β. */
export interface Split {
  /** p(t | x), input by input. */
  encoder: Float64Array
  clusters: number
  /** p(t), and p(y = 1 | t), which rises from cluster to cluster. */
  weights: Float64Array
  says: Float64Array
  kept: number
  relevant: number
}

/** What the eight inputs have to say: H(X), I(X; Y), and the β at which the last clusters join, 1/ρ². */
export interface Inputs {
  bits: number
  answer: number
  joinAt: number
}

export const inputs = (): Inputs => ({
  bits: 3,
  answer: mutualInformation(table),
  joinAt: 1 / maximalCorrelationSquared(table),
})

/** The solutions along `BETAS`, as far as anybody has asked: each begins where the one before came to rest. */
const solutions: Bottleneck[] = []

function solutionAt(index: number): Bottleneck {
  while (solutions.length <= index) {
    const start = solutions.at(-1)?.encoder
    const options = start === undefined ? DRAWN : { ...DRAWN, start }
    solutions.push(...merging(table, [BETAS[solutions.length]], options))
  }
  return solutions[index]
}

const saysOf = ({ decoder }: Bottleneck, t: number): number => decoder[2 * t + 1]

/** The tree down to the β of a picture. */
export function treeOf(part: number): Tree {
  const count = part * BETAS_PER_PART + 1
  const path = Array.from({ length: count }, (_, i) => solutionAt(i))
  return {
    says: Float32Array.from(path.flatMap((at) => ONES.map((_, x) => saysOf(at, likeliest(at, x))))),
    kept: Float32Array.from(path, ({ kept }) => kept),
    relevant: Float32Array.from(path, ({ relevant }) => relevant),
    clusters: Uint8Array.from(path, ({ clusters }) => clusters),
  }
}

/** The bottleneck at any β, followed down from the nearest one of the tree. */
export const splitAt = memo(8, ({ beta }: { beta: number }): Split => {
  const [at] = merging(table, [beta], { start: solutionAt(beforeIndex(beta)).encoder })
  const { encoder, clusters, weights, kept, relevant } = at
  return { encoder, clusters, weights, says: weights.map((_, t) => saysOf(at, t)), kept, relevant }
})
