import type { Loss } from './loss'

/** (z − t)², mean over rows and outputs, as `torch.nn.MSELoss`. */
export function meanSquaredError(): Loss {
  return {
    name: 'mean squared error',
    classes: false,
    meanOverOutputs: true,
    run(kernels, { outputs, targets, gradient, rows, n, stride }, scale) {
      return kernels.squaredError(outputs, targets, gradient, rows, n, stride, scale)
    },
  }
}
