import { normalCdf } from '../../core/elementary'

/** Φ(2 − ε√d): in the worst case ε√d of the margin is lost, and the margin is N(2, 1). */
export const worstCaseLaw = (epsilon: number, dimensions: number): number =>
  normalCdf(2 - epsilon * Math.sqrt(dimensions))

/** Φ(2/√(1 + ε²)), for many dimensions: random signs add N(0, ε²) to the margin. */
export const randomLaw = (epsilon: number): number => normalCdf(2 / Math.sqrt(1 + epsilon * epsilon))
