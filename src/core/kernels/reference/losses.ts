import type { Floats } from '../arena'
import type { Kernels } from '../kernels'

/** [loss, slope] of one error e = z − t, by kind. */
const RESIDUALS: readonly ((e: number, c: number) => readonly [loss: number, slope: number])[] = [
  (e) => [e * e, 2 * e],
  (e) => [Math.abs(e), Math.sign(e)],
  (e, c) => {
    const near = Math.max(-c, Math.min(c, e))
    return [near * (e - near / 2), near]
  },
  (e, c) => {
    const rest = Math.max(0, 1 - (e / c) ** 2)
    return [((c * c) / 6) * (1 - rest * rest * rest), rest === 0 ? 0 : e * rest ** 2]
  },
]

export function lossesReference(floats: Floats): Pick<Kernels, 'softmaxCrossEntropy' | 'residualLoss'> {
  return {
    residualLoss(kind, outputs, targets, gradient, sum, rows, n, stride, scale, c) {
      let total = 0
      for (let i = 0; i < rows; i++) {
        const row = (i * stride) / 4
        for (let j = row; j < row + n; j++) {
          const [loss, slope] = RESIDUALS[kind](floats[outputs / 4 + j] - floats[targets / 4 + j], c)
          total += loss
          floats[gradient / 4 + j] = scale * slope
        }
      }
      floats[sum / 4] = total
    },
    softmaxCrossEntropy(logits, targets, gradient, loss, rows, n, stride, scale) {
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
      floats[loss / 4] = total
    },
  }
}
