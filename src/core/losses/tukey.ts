import { residualLoss, type Loss } from './loss'

/**
 * Tukey’s biweight c²/6·(1 − (1 − (e/c)²)³) for |e| ≤ c, c²/6 beyond, e = z − t; mean over rows and outputs.
 * Not convex; its pull is 0 beyond c. Throws unless c > 0. Beaton and Tukey (1974).
 */
export function tukey(c: number): Loss {
  return residualLoss('tukey', 3, 'c', c)
}
