import { exp, log, log1p, logSumExp } from '../elementary'

/** Orders nearer to 1 than this are computed by what differs from Shannon’s entropy. */
const NEAR = 0.5

/** e^x − 1 without the cancellation near 0. */
function expm1(x: number): number {
  if (Math.abs(x) > 0.3) return exp(x) - 1
  let [term, sum] = [x, x]
  for (let k = 2; Math.abs(term) > 1e-18 * Math.abs(sum); k++) {
    term *= x / k
    sum += term
  }
  return sum
}

/** log p of a row of logits: finite wherever the logits are. */
function logShares(logits: ArrayLike<number>): Float64Array {
  const scale = logSumExp(logits)
  return Float64Array.from(logits, (logit) => logit - scale)
}

/** p^δ − 1 over δ = α − 1, from log p: log p itself in the limit 1. */
const powerLog = (l: number, delta: number): number => (delta === 0 ? l : expm1(delta * l) / delta)

/** p·(p^δ − 1)/δ; where p is too small for a number, p^α alone. */
const weighted = (l: number, delta: number): number => {
  const p = exp(l)
  return p === 0 ? (delta >= 0 ? 0 : exp((1 + delta) * l) / delta) : p * powerLog(l, delta)
}

/** Shares in proportion to p^α; all of it, evenly, to the largest where α is infinite. */
function escort(logs: Float64Array, order: number): Float64Array {
  if (order < Infinity) {
    const powers = logs.map((l) => order * l)
    const scale = logSumExp(powers)
    return powers.map((power) => exp(power - scale))
  }
  const largest = Math.max(...logs)
  const ties = logs.reduce((count, l) => count + (l === largest ? 1 : 0), 0)
  return logs.map((l) => (l === largest ? 1 / ties : 0))
}

/** The entropy, and its gradient with respect to the logits. */
export interface Renyi {
  /** H in nats. */
  readonly entropy: number
  readonly gradient: Float64Array
}

/**
 * Rényi’s entropy of order α of p = softmax(logits), H = log Σ pᵅ / (1 − α) in nats, and ∂H/∂logits. Order 1 is the limit,
 * Shannon’s; order ∞ is −log of the largest p, whose gradient is that of cross-entropy with the model’s own guess. Near
 * order 1 nothing cancels: with δ = α − 1 and φ = (p^δ − 1)/δ, H = −log(1 + δ Σ pφ)/δ. Throws for α < 0 or not a number,
 * or no logits. Rényi (1961); Han et al. (2019).
 */
export function renyi(logits: ArrayLike<number>, order: number): Renyi {
  if (!(order >= 0) || logits.length === 0)
    throw new RangeError(`renyi: order ${order} of ${logits.length} logits`)
  const logs = logShares(logits)
  const delta = order - 1
  if (Math.abs(delta) > NEAR) {
    const shares = escort(logs, order)
    const factor = order < Infinity ? order / -delta : -1
    return {
      entropy: order < Infinity ? logSumExp(logs.map((l) => order * l)) / -delta : -Math.max(...logs),
      gradient: shares.map((share, k) => factor * (share - exp(logs[k]))),
    }
  }
  const middle = logs.reduce((sum, l) => sum + weighted(l, delta), 0)
  const total = 1 + delta * middle
  return {
    entropy: delta === 0 ? -middle : -log1p(delta * middle) / delta,
    gradient: logs.map((l) => (-order * (weighted(l, delta) - exp(l) * middle)) / total),
  }
}

/** `renyi` of a distribution: the entropy in nats, 0·log 0 being 0. Throws unless p sums to 1 and α > 0. */
export function renyiEntropy(p: ArrayLike<number>, order: number): number {
  const some = Array.from(p).filter((share) => share > 0)
  const sum = Array.from(p).reduce((total, share) => total + share, 0)
  if (!(Math.abs(sum - 1) <= 1e-9) || !(order > 0))
    throw new RangeError(`renyiEntropy: order ${order}, shares add up to ${sum}`)
  return renyi(some.map(log), order).entropy
}

/**
 * Mean entropy over rows of logits, and its gradient there, divided by the rows. Throws where the logits do not make rows
 * of `classes`.
 */
export function meanRenyi(logits: ArrayLike<number>, classes: number, order: number): Renyi {
  const rows = logits.length / classes
  if (!Number.isInteger(rows) || rows === 0)
    throw new RangeError(`meanRenyi: ${logits.length} logits do not make rows of ${classes}`)
  const all = Float64Array.from(logits)
  const gradient = new Float64Array(all.length)
  let entropy = 0
  for (let from = 0; from < all.length; from += classes) {
    const row = renyi(all.subarray(from, from + classes), order)
    entropy += row.entropy / rows
    gradient.set(
      row.gradient.map((value) => value / rows),
      from,
    )
  }
  return { entropy, gradient }
}
