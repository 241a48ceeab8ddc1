import type { Loss } from './loss'

/**
 * ½e² for |e| ≤ δ, δ|e| − ½δ² beyond, e = z − t; mean over rows and outputs, as `torch.nn.HuberLoss`.
 * Throws unless δ > 0. Huber (1964).
 */
export function huber(delta: number): Loss {
  if (!(delta > 0 && delta < Infinity)) throw new RangeError(`huber: delta ${delta} is not above 0`)
  return {
    name: `huber(${delta})`,
    classes: false,
    meanOverOutputs: true,
    run(kernels, { outputs, targets, gradient, rows, n, stride }, scale) {
      return kernels.huberError(outputs, targets, gradient, rows, n, stride, scale, delta)
    },
  }
}
