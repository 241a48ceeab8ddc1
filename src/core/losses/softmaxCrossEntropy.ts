import type { Loss } from './loss'

/**
 * −Σⱼ tⱼ·log softmax(z)ⱼ, mean over rows; gradient Σt·softmax(z) − t. Targets are class numbers or rows of
 * probabilities (smoothed, mixed or any other finite numbers). Computed from logits by log-sum-exp.
 */
export function softmaxCrossEntropy(): Loss {
  return {
    name: 'softmax cross-entropy',
    classes: true,
    meanOverOutputs: false,
    run(kernels, { outputs, targets, gradient, sum, rows, n, stride, scale }) {
      kernels.softmaxCrossEntropy(outputs, targets, gradient, sum, rows, n, stride, scale)
    },
  }
}
