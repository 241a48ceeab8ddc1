import type { Floats } from '../arena'
import type { Kernels, LossKernel } from '../kernels'

type Losses = Pick<
  Kernels,
  'softmaxCrossEntropy' | 'squaredError' | 'absoluteError' | 'huberError' | 'tukeyError'
>

export function lossesTwin(floats: Floats): Losses {
  /** A loss that is a sum over outputs: [loss, slope] of one error z − t. */
  const errors =
    (of: (error: number) => readonly [loss: number, slope: number]): LossKernel =>
    (outputs, targets, gradient, rows, n, stride, scale) => {
      let sum = 0
      for (let i = 0; i < rows; i++) {
        const row = (i * stride) / 4
        for (let j = row; j < row + n; j++) {
          const [loss, slope] = of(floats[outputs / 4 + j] - floats[targets / 4 + j])
          sum += loss
          floats[gradient / 4 + j] = scale * slope
        }
      }
      return sum
    }
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
    squaredError: errors((error) => [error * error, 2 * error]),
    absoluteError: errors((error) => [Math.abs(error), Math.sign(error)]),
    huberError(outputs, targets, gradient, rows, n, stride, scale, delta) {
      const huber = errors((error) => {
        const near = Math.max(-delta, Math.min(delta, error))
        return [near * (error - near / 2), near]
      })
      return huber(outputs, targets, gradient, rows, n, stride, scale)
    },
    tukeyError(outputs, targets, gradient, rows, n, stride, scale, c) {
      const tukey = errors((error) => {
        const rest = Math.max(0, 1 - (error / c) ** 2)
        return [((c * c) / 6) * (1 - rest ** 3), rest === 0 ? 0 : error * rest ** 2]
      })
      return tukey(outputs, targets, gradient, rows, n, stride, scale)
    },
  }
}
