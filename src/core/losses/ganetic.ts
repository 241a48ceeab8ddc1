import { exp, log } from '../elementary'

/** The constant that the search found, and the one that keeps the root away from 0. */
const FOUND = 3.985
const EPSILON = 1e-8
/** A probability is kept this far from 0 and 1. */
const EDGE = 1e-7

const inside = (p: number): number => Math.min(1 - EDGE, Math.max(EDGE, p))

/**
 * The GANetic loss p³ + √(|3.985·y/(p + ε)| + ε) of a discriminator’s answer p to a picture that is real (y = 1) or made
 * (y = 0), ε = 1e−8, p clipped to [1e−7, 1 − 1e−7]. Per picture, as the authors’ TensorFlow code has it; their PyTorch
 * code divides by the sum of p over the batch instead. Akhmedova and Körber (2024).
 */
export function ganetic(y: number, p: number): number {
  const kept = inside(p)
  return kept * kept * kept + Math.sqrt(Math.abs((FOUND * y) / (kept + EPSILON)) + EPSILON)
}

/** Its slope in p: 3p² − ½·|3.985·y|/(p + ε)²/√…; 0 where p is clipped. */
export function ganeticSlope(y: number, p: number): number {
  if (p !== inside(p)) return 0
  const charge = Math.abs(FOUND * y) / (p + EPSILON)
  return 3 * p * p - charge / (p + EPSILON) / (2 * Math.sqrt(charge + EPSILON))
}

/**
 * The answer p that costs least where a share of the pictures is real, the rest made: (√3.985/6 · share)^(2/7) but for ε.
 * With share = p_d/(p_d + p_g) it is the best discriminator; at 1 it is 0.7302, not 1, at ½ it is 0.5990. NaN outside
 * 0 … 1.
 */
export function ganeticBest(share: number): number {
  if (!(share >= 0 && share <= 1)) return Number.NaN
  return share === 0 ? 0 : exp((2 / 7) * log((Math.sqrt(FOUND) / 6) * share))
}
