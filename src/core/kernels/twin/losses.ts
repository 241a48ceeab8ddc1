import type { Floats } from '../arena'
import type { Kernels, LossKernel } from '../kernels'

/** A loss that is a sum over outputs, from the loss of one error z − t and its derivative. */
function errorLoss(
  floats: Floats,
  value: (error: number) => number,
  slope: (error: number) => number,
): LossKernel {
  return (outputs, targets, gradient, rows, n, stride, scale) => {
    let sum = 0
    for (let i = 0; i < rows; i++) {
      const row = (i * stride) / 4
      for (let j = row; j < row + n; j++) {
        const error = floats[outputs / 4 + j] - floats[targets / 4 + j]
        sum += value(error)
        floats[gradient / 4 + j] = scale * slope(error)
      }
    }
    return sum
  }
}

export function lossesTwin(floats: Floats): Pick<Kernels, 'softmaxCrossEntropy' | 'squaredError'> {
  return {
    softmaxCrossEntropy(logits, targets, gradient, rows, n, stride, scale) {
      let total = 0
      for (let i = 0; i < rows; i++) {
        const row = (i * stride) / 4
        const z = Array.from(floats.subarray(logits / 4 + row, logits / 4 + row + n))
        const t = Array.from(floats.subarray(targets / 4 + row, targets / 4 + row + n))
        const peak = Math.max(...z)
        const sum = z.reduce((sum, value) => sum + Math.exp(value - peak), 0)
        const mass = t.reduce((sum, value) => sum + value, 0)
        for (let j = 0; j < n; j++) {
          const logProbability = z[j] - peak - Math.log(sum)
          total -= t[j] * logProbability
          floats[gradient / 4 + row + j] = scale * (mass * Math.exp(logProbability) - t[j])
        }
      }
      return total
    },
    squaredError: errorLoss(
      floats,
      (error) => error * error,
      (error) => 2 * error,
    ),
  }
}
