import { type Bottleneck, bottleneck, type BottleneckOptions } from './bottleneck'
import type { Joint } from './discrete'

/** Clusters whose p(y | t) differ by no more than this say the same. */
const ALIKE = 1e-5
/** A cluster that so little of the inputs goes to has died out. */
const EMPTY = 1e-9

/**
 * The encoder with clusters that say the same made one, and those without inputs left out, in rising order of
 * p(y = last answer | t). The equations treat equal clusters as one, so a solution stays a solution.
 */
export function merged(table: Joint, { encoder, clusters, weights, decoder }: Bottleneck): Float64Array {
  const { rows, columns } = table
  const lastOf = (t: number): number => decoder[t * columns + columns - 1]
  const isAlike = (a: number, b: number): boolean => {
    for (let y = 0; y < columns; y++)
      if (!(Math.abs(decoder[a * columns + y] - decoder[b * columns + y]) <= ALIKE)) return false
    return true
  }
  const groups: number[][] = []
  for (let t = 0; t < clusters; t++) {
    if (weights[t] <= EMPTY) continue
    const own = groups.find(([first]) => isAlike(first, t))
    if (own === undefined) groups.push([t])
    else own.push(t)
  }
  groups.sort(([a], [b]) => lastOf(a) - lastOf(b))
  const shares = new Float64Array(rows * groups.length)
  for (let x = 0; x < rows; x++) {
    let sum = 0
    groups.forEach((group, g) => {
      const share = group.reduce((total, t) => total + encoder[x * clusters + t], 0)
      shares[x * groups.length + g] = share
      sum += share
    })
    for (let g = 0; g < groups.length; g++) shares[x * groups.length + g] /= sum
  }
  return shares
}

/**
 * The optimum followed downwards from one β to the next, as `annealed` does; clusters that have come to say the same
 * go on as one, which leaves every solution what it is and makes each sweep cheaper. Rose (1998).
 */
export function merging(
  table: Joint,
  betas: readonly number[],
  options: BottleneckOptions = {},
): Bottleneck[] {
  let start = options.start
  return betas.map((beta) => {
    const found = bottleneck(table, beta, start === undefined ? options : { ...options, start })
    start = merged(table, found)
    return bottleneck(table, beta, { ...options, sweeps: 1, start })
  })
}

/** The cluster to which an input goes most of all. */
export function likeliest({ encoder, clusters }: Bottleneck, input: number): number {
  let best = 0
  for (let t = 1; t < clusters; t++)
    if (encoder[input * clusters + t] > encoder[input * clusters + best]) best = t
  return best
}
