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
      const runningMean = plan.statistic(channels, 0)
      const runningVariance = plan.statistic(channels, 1)
      const batchMean = plan.floats(channels)
      const batchVariance = plan.floats(channels)
      const unused = plan.floats(channels)
      const { height, width } = shape
      const [imageStride, rowStride] = [stride * BYTES, (width + 2 * border) * channels * BYTES]
      const inside = border ? rowStride + channels * BYTES : 0
      const kernelsOf = linked(regularizers)
      return {
        output,
        forward(pass) {
          const { rows, training } = pass
          const kernels = kernelsOf(pass)
          const x = input.value + inside
          if (training) {
            if (rows * height * width < 2)
              throw new RangeError('batchNorm: training on a single value per channel')
            kernels.batchStatistics(
              x,
              rows,
              imageStride,
              height,
              rowStride,
              width,
              channels,
              batchMean,
              batchVariance,
              runningMean,
              runningVariance,
              rate,
            )
          }
          kernels.normalize(
            x,
            output.value + inside,
            rows,
            imageStride,
            height,
            rowStride,
            width,
            channels,
            training ? batchMean : runningMean,
            training ? batchVariance : runningVariance,
            epsilon,
            gamma.value,
            beta.value,
          )
        },
        backward(pass) {
          const { rows, training, parameterGradient } = pass
          kernelsOf(pass).normalizeBackward(
            input.value + inside,
            output.gradient + inside,
            input.gradient + inside,
            rows,
            imageStride,
            height,
            rowStride,
            width,
            channels,
            training ? batchMean : runningMean,
            training ? batchVariance : runningVariance,
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
