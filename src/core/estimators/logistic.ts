import { exp, log1p } from '../elementary'
import { solveLinear } from './linearSystem'

export interface LogisticOptions {
  /** Numbers of an example, without a constant. */
  columns: number
  /** λ of the penalty ½λ‖w‖² on the weights; the intercept goes free. 0 unless given. */
  ridge?: number
}

/** Newton steps, and halvings of one, after which the fit is left as it is. */
const MOST_STEPS = 60
const MOST_HALVINGS = 30
/** Where a step promises so small a part of the cost, rounding hides whether it keeps its word: it is the last. */
const STILL = 1e-12

/** 1 / (1 + e⁻ᶻ), without overflow. */
function logistic(z: number): number {
  if (z >= 0) return 1 / (1 + exp(-z))
  const e = exp(z)
  return e / (1 + e)
}

function scoreAt(
  coefficients: ArrayLike<number>,
  features: ArrayLike<number>,
  columns: number,
  row: number,
): number {
  let score = coefficients[0]
  for (let j = 0; j < columns; j++) score += coefficients[1 + j] * features[row * columns + j]
  return score
}

/** Σ −log p(outcome) + ½λ‖w‖². */
function costOf(
  coefficients: Float64Array,
  features: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  { columns, ridge = 0 }: LogisticOptions,
): number {
  let cost = 0
  for (let i = 0; i < outcomes.length; i++) {
    const z = scoreAt(coefficients, features, columns, i)
    cost += log1p(exp(-Math.abs(z))) + Math.max(0, outcomes[i] === 1 ? -z : z)
  }
  for (let j = 1; j < coefficients.length; j++) cost += (ridge / 2) * coefficients[j] ** 2
  return cost
}

/** Newton's step at the coefficients, the solution of H·step = −gradient, and by how much it promises to lower the cost. */
function newtonStep(
  coefficients: Float64Array,
  features: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  { columns, ridge = 0 }: LogisticOptions,
): { step: Float64Array; promise: number } {
  const size = columns + 1
  const [hessian, gradient] = [new Float64Array(size * size), new Float64Array(size)]
  const row = new Float64Array(size).fill(1)
  for (let i = 0; i < outcomes.length; i++) {
    for (let j = 0; j < columns; j++) row[1 + j] = features[i * columns + j]
    const p = logistic(scoreAt(coefficients, features, columns, i))
    // A weight of exactly 0 would leave nothing to divide by.
    const weight = Math.max(p * (1 - p), 1e-12)
    for (let j = 0; j < size; j++) {
      gradient[j] += (p - outcomes[i]) * row[j]
      const weighted = weight * row[j]
      for (let k = 0, at = j * size; k <= j; k++, at++) hessian[at] += weighted * row[k]
    }
  }
  for (let j = 1; j < size; j++) {
    gradient[j] += ridge * coefficients[j]
    hessian[j * size + j] += ridge
    for (let k = 0; k < j; k++) hessian[k * size + j] = hessian[j * size + k]
  }
  const step = solveLinear(
    hessian,
    gradient.map((value) => -value),
  )
  return { step, promise: step.reduce((sum, value, j) => sum - (value * gradient[j]) / 2, 0) }
}

/**
 * Logistic regression, p(1 | x) = 1 / (1 + exp(−w₀ − w·x)): the minimum of Σ −log p + ½λ‖w‖² by Newton's method with
 * halved steps. Since the intercept is free, the mean of the fitted probabilities is the share of ones. Where a plane
 * parts the outcomes and λ is 0 there is no minimum: give a λ. Throws unless lengths fit and both outcomes occur.
 *
 * @param features count × columns
 * @param outcomes 0 or 1
 * @returns intercept and weights
 */
export function logisticRegression(
  features: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  options: LogisticOptions,
): Float64Array {
  const { columns } = options
  const ones = Array.from(outcomes).filter((outcome) => outcome === 1).length
  if (features.length !== outcomes.length * columns || ones === 0 || ones === outcomes.length) {
    throw new RangeError(
      `logisticRegression: ${features.length} numbers in ${columns} columns, ${ones} ones among ${outcomes.length} outcomes`,
    )
  }
  let coefficients = new Float64Array(columns + 1)
  let cost = costOf(coefficients, features, outcomes, options)
  for (let taken = 0; taken < MOST_STEPS; taken++) {
    const { step, promise } = newtonStep(coefficients, features, outcomes, options)
    if (promise <= STILL * cost) return coefficients.map((value, j) => value + step[j])
    let [share, next, nextCost] = [1, coefficients, Infinity]
    for (let halved = 0; halved < MOST_HALVINGS && !(nextCost <= cost); halved++, share /= 2) {
      const length = share
      next = coefficients.map((value, j) => value + length * step[j])
      nextCost = costOf(next, features, outcomes, options)
    }
    if (!(nextCost <= cost)) break
    ;[coefficients, cost] = [next, nextCost]
  }
  return coefficients
}

/** p(1 | x) of every row under intercept and weights. Throws where the numbers make no rows. */
export function logisticProbabilities(
  coefficients: ArrayLike<number>,
  features: ArrayLike<number>,
): Float64Array {
  const columns = coefficients.length - 1
  if (columns < 1 || features.length % columns !== 0) {
    throw new RangeError(`logisticProbabilities: ${features.length} numbers in ${columns} columns`)
  }
  return Float64Array.from({ length: features.length / columns }, (_, row) =>
    logistic(scoreAt(coefficients, features, columns, row)),
  )
}
