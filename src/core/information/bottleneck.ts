import { exp, log } from '../elementary'
import { type Joint, joint, mutualInformation, rowSums } from './discrete'

/** A soft clustering of the inputs, and what it keeps. */
export interface Bottleneck {
  /** p(t | x): rows are inputs x, columns clusters t. */
  readonly encoder: Float64Array
  readonly clusters: number
  /** p(t). */
  readonly weights: Float64Array
  /** p(y | t): rows are clusters, columns answers; a cluster without weight has the answers of all. */
  readonly decoder: Float64Array
  /** I(X; T) and I(T; Y) in bits. */
  readonly kept: number
  readonly relevant: number
}

export interface BottleneckOptions {
  /** Sweeps through the equations; they end earlier once no p(t | x) changes by more than `rest`, 10⁻¹² unless given. */
  sweeps?: number
  rest?: number
  /** p(t | x) to begin with; without it every input is a cluster of its own. */
  start?: Float64Array
}

const REST = 1e-12

/** p(t) and p(y | t) that belong to an encoder. */
function decoded({ rows, columns, p }: Joint, encoder: Float64Array, clusters: number) {
  const [weights, decoder] = [new Float64Array(clusters), new Float64Array(clusters * columns)]
  for (let x = 0; x < rows; x++) {
    for (let t = 0; t < clusters; t++) {
      for (let y = 0; y < columns; y++) {
        const share = encoder[x * clusters + t] * p[x * columns + y]
        weights[t] += share
        decoder[t * columns + y] += share
      }
    }
  }
  for (let t = 0; t < clusters; t++) {
    for (let y = 0; y < columns; y++) decoder[t * columns + y] /= weights[t] > 0 ? weights[t] : 1
  }
  return { weights, decoder }
}

/**
 * One input's p(t | x) ∝ p(t) exp(−β KL[p(y | x) ‖ p(y | t)]), of which all that differs between clusters is
 * p(t) exp(β Σ p(y | x) log p(y | t)); an answer that a cluster excludes shuts it to the inputs that give it.
 */
function assign(
  answers: Float64Array,
  { weights, decoder }: { weights: Float64Array; decoder: Float64Array },
  beta: number,
  shares: Float64Array,
): void {
  const columns = answers.length
  let [highest, sum] = [-Infinity, 0]
  for (let t = 0; t < shares.length; t++) {
    let agreement = 0
    for (let y = 0; y < columns; y++) if (answers[y] > 0) agreement += answers[y] * decoder[t * columns + y]
    shares[t] = weights[t] === -Infinity ? -Infinity : weights[t] + beta * agreement
    highest = Math.max(highest, shares[t])
  }
  for (let t = 0; t < shares.length; t++) {
    shares[t] = exp(shares[t] - highest)
    sum += shares[t]
  }
  for (let t = 0; t < shares.length; t++) shares[t] /= sum
}

function measured(table: Joint, encoder: Float64Array, clusters: number): Bottleneck {
  const { weights, decoder } = decoded(table, encoder, clusters)
  const inputs = rowSums(table)
  const withInputs = joint(
    table.rows,
    clusters,
    encoder.map((share, i) => share * inputs[Math.floor(i / clusters)]),
  )
  const withAnswers = decoder.map((share, i) => share * weights[Math.floor(i / table.columns)])
  return {
    encoder,
    clusters,
    weights,
    decoder,
    kept: mutualInformation(withInputs),
    relevant: mutualInformation(joint(clusters, table.columns, withAnswers)),
  }
}

/**
 * The information bottleneck, min I(X; T) − β I(T; Y), by sweeping through its self-consistent equations: a local
 * optimum, so begin at a large β and follow it down (`annealed`). β = 0 keeps nothing. Throws for a β that is negative
 * or not finite, or a start that does not fit. Tishby, Pereira and Bialek (1999).
 */
export function bottleneck(
  table: Joint,
  beta: number,
  { sweeps = 5000, rest = REST, start }: BottleneckOptions = {},
): Bottleneck {
  if (!(beta >= 0 && Number.isFinite(beta))) throw new RangeError(`bottleneck: β = ${beta}`)
  const { rows, columns, p } = table
  const identity = Float64Array.from({ length: rows * rows }, (_, i) => (i % (rows + 1) === 0 ? 1 : 0))
  let encoder = start ?? identity
  const clusters = encoder.length / rows
  if (!Number.isInteger(clusters))
    throw new RangeError(`bottleneck: a start of ${encoder.length} for ${rows} inputs`)
  const inputs = rowSums(table)
  const answers = Array.from(inputs, (weight, x) =>
    p.slice(x * columns, (x + 1) * columns).map((share) => share / weight),
  )
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const { weights, decoder } = decoded(table, encoder, clusters)
    const logs = { weights: weights.map(log), decoder: decoder.map(log) }
    const next = new Float64Array(encoder.length)
    let change = 0
    answers.forEach((own, x) => {
      const shares = next.subarray(x * clusters, (x + 1) * clusters)
      assign(own, logs, beta, shares)
      for (let t = 0; t < clusters; t++)
        change = Math.max(change, Math.abs(shares[t] - encoder[x * clusters + t]))
    })
    encoder = next
    if (change <= rest) break
  }
  return measured(table, encoder, clusters)
}

/** The optimum followed from the first β to the last: each begins where the one before has come to rest. */
export function annealed(
  table: Joint,
  betas: readonly number[],
  options: BottleneckOptions = {},
): Bottleneck[] {
  let start = options.start
  return betas.map((beta) => {
    const found = bottleneck(table, beta, start === undefined ? options : { ...options, start })
    start = found.encoder
    return found
  })
}

/** min I(X; T) − β I(T; Y) in bits. */
export const lagrangian = ({ kept, relevant }: Bottleneck, beta: number): number => kept - beta * relevant

/**
 * ρ², the square of the largest correlation that a function of X and a function of Y can have (Hirschfeld, Gebelein,
 * Rényi), for two answers: Σ p(x)(p(y=1|x) − p(y=1))² / (p(y=1)p(y=0)). Below β = 1/ρ² forgetting all is a local
 * optimum. Throws unless there are two answers, both possible. Wu et al. (2019).
 */
export function maximalCorrelationSquared(table: Joint): number {
  if (table.columns !== 2) throw new RangeError(`maximalCorrelationSquared: ${table.columns} answers, not 2`)
  const inputs = rowSums(table)
  const ones = inputs.map((weight, x) => table.p[2 * x + 1] / weight)
  const share = inputs.reduce((sum, weight, x) => sum + weight * ones[x], 0)
  if (!(share > 0 && share < 1)) throw new RangeError('maximalCorrelationSquared: one answer never comes')
  const between = inputs.reduce((sum, weight, x) => sum + weight * (ones[x] - share) ** 2, 0)
  return between / (share * (1 - share))
}
