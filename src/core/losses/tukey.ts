import type { Loss } from './loss'

/**
 * Tukey’s biweight c²/6·(1 − (1 − (e/c)²)³) for |e| ≤ c, c²/6 beyond, e = z − t; mean over rows and outputs.
 * Not convex; its pull is 0 beyond c. Throws unless c > 0. Beaton and Tukey (1974).
 */
export function tukey(c: number): Loss {
  if (!(c > 0 && c < Infinity)) throw new RangeError(`tukey: c ${c} is not above 0`)
  return {
    name: `tukey(${c})`,
    classes: false,
    meanOverOutputs: true,
    run(kernels, { outputs, targets, gradient, rows, n, stride }, scale) {
      return kernels.tukeyError(outputs, targets, gradient, rows, n, stride, scale, c)
    },
  }
}
