import type { Loss } from './loss'

/** |z − t|, mean over rows and outputs, as `torch.nn.L1Loss`; slope 0 at 0. */
export function meanAbsoluteError(): Loss {
  return {
    name: 'mean absolute error',
    classes: false,
    meanOverOutputs: true,
    run(kernels, { outputs, targets, gradient, rows, n, stride }, scale) {
      return kernels.absoluteError(outputs, targets, gradient, rows, n, stride, scale)
    },
  }
}
