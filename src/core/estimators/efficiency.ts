import { normalCdf, normalDensity } from '../elementary'
import { tukey } from './rho'

/**
 * The precision of Huber's location at normal data, relative to the mean's:
 * (2Φ(k) − 1)² / (2Φ(k) − 1 − 2kφ(k) + 2k²(1 − Φ(k))). Throws unless k > 0.
 */
export function huberEfficiency(k: number): number {
  expectPositive('huberEfficiency: k', k)
  const inside = 2 * normalCdf(k) - 1
  return (inside * inside) / (inside - 2 * k * normalDensity(k) + 2 * k * k * normalCdf(-k))
}

/**
 * The same of Tukey's biweight, (E ψ′)² / E ψ² by Simpson's rule on 2,000 intervals; E ψ′ = E[Zψ(Z)] for normal Z.
 * Throws unless c > 0.
 */
export function tukeyEfficiency(c: number): number {
  expectPositive('tukeyEfficiency: c', c)
  const { psi } = tukey(c)
  const end = Math.min(c, 12)
  const slope = integrate((z) => z * psi(z) * normalDensity(z), end)
  const square = integrate((z) => psi(z) * psi(z) * normalDensity(z), end)
  return (2 * slope * slope) / square
}

/** The share of gross errors ε against which threshold k is the best: 2φ(k)/k − 2Φ(−k) = ε/(1 − ε). */
export function contaminationOf(k: number): number {
  expectPositive('contaminationOf: k', k)
  const odds = (2 * normalDensity(k)) / k - 2 * normalCdf(-k)
  return odds / (1 + odds)
}

/**
 * The threshold k of the estimator with the smallest worst variance when a share ε of the data comes from any symmetric
 * distribution: the root of `contaminationOf(k)` = ε. Throws unless 0 < ε < 1. Huber (1964).
 */
export function minimaxThreshold(contamination: number): number {
  if (!(contamination > 0 && contamination < 1)) {
    throw new RangeError(`minimaxThreshold: the share must be between 0 and 1, is ${contamination}`)
  }
  let low = 0
  let high = 40
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return middle
    if (contaminationOf(middle) > contamination) low = middle
    else high = middle
  }
}

/** ∫ f from 0 to the end. */
function integrate(f: (z: number) => number, end: number): number {
  const intervals = 2000
  let sum = f(0) + f(end)
  for (let i = 1; i < intervals; i++) sum += (i % 2 === 1 ? 4 : 2) * f((i * end) / intervals)
  return (sum * end) / (3 * intervals)
}

function expectPositive(name: string, value: number): void {
  if (!(value > 0)) throw new RangeError(`${name} must be above 0, is ${value}`)
}
