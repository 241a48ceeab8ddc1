import { regularizers } from '../kernels/regularizerKernels'
import { BYTES, expectPositive, linked, padded, type Layer } from './layer'

export interface BatchNormOptions {
  /** Weight of a new batch in the running averages; 0.1 by default, as in PyTorch. */
  readonly rate?: number
  readonly epsilon?: number
}

/**
 * y = γ·(x − mean)/√(variance + ε) + β for each unit, or each channel of an image: with the batch's mean and
 * variance in training, with running averages in evaluation. The running variance is the unbiased one. Training
 * throws on a single value per channel. Ioffe and Szegedy (2015).
 */
export function batchNorm({ rate = 0.1, epsilon = 1e-5 }: BatchNormOptions = {}): Layer {
  if (!(rate > 0 && rate <= 1)) throw new RangeError(`batchNorm: rate ${rate} is not in (0, 1]`)
  expectPositive('batchNorm', 'epsilon', epsilon)
  return {
    name: 'batchNorm',
    place(plan, input) {
      const { shape, border, stride } = input
      const channels = border ? shape.channels : padded(shape.channels)
      if (channels % 4) throw new RangeError(`batchNorm: ${channels} channels are no multiple of 4`)
      const output = plan.tensor(shape, border)
      const gamma = plan.parameter(1, shape.channels, () => 1)
      const beta = plan.parameter(1, shape.channels, () => 0)
      const running = [plan.statistic(channels, 0), plan.statistic(channels, 1)] as const
      const ofBatch = [plan.floats(channels), plan.floats(channels)] as const
      const unused = plan.floats(channels)
      const rowStride = (shape.width + 2 * border) * channels * BYTES
      const inside = border ? rowStride + channels * BYTES : 0
      const x = input.value + inside
      // How the kernels find each channel's values.
      const image = [stride * BYTES, shape.height, rowStride, shape.width, channels] as const
      const kernelsOf = linked(regularizers)
      return {
        output,
        forward(pass) {
          const { rows, training } = pass
          const kernels = kernelsOf(pass)
          if (training) {
            if (rows * shape.height * shape.width < 2)
              throw new RangeError('batchNorm: training on a single value per channel')
            kernels.batchStatistics(x, rows, ...image, ...ofBatch, ...running, rate)
          }
          const statistics = training ? ofBatch : running
          const to = output.value + inside
          kernels.normalize(x, to, rows, ...image, ...statistics, epsilon, gamma.value, beta.value)
        },
        backward(pass) {
          const { rows, training, parameterGradient } = pass
          kernelsOf(pass).normalizeBackward(
            x,
            output.gradient + inside,
            input.gradient + inside,
            rows,
            ...image,
            ...(training ? ofBatch : running),
            epsilon,
            gamma.value,
            parameterGradient ? gamma.gradient : unused,
            parameterGradient ? beta.gradient : unused,
            training ? 0 : 1,
          )
        },
      }
    },
  }
}
