import type { Floats } from '../arena'
import type { RegularizerKernels } from '../regularizerKernels'

function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** Every element of one channel, as an offset from the first address. */
function channelOffsets(
  images: number,
  imageStride: number,
  rows: number,
  rowStride: number,
  pixels: number,
  channels: number,
): number[] {
  const offsets: number[] = []
  for (let n = 0; n < images; n++) {
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < pixels; j++) offsets.push((n * imageStride + i * rowStride) / 4 + j * channels)
    }
  }
  return offsets
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

const dropout =
  (floats: Floats): RegularizerKernels['dropout'] =>
  (x, y, count, key, threshold, scale) => {
    for (let i = 0; i < count; i++) {
      const hash = mix(mix(i ^ key) ^ key) >>> 0
      floats[y / 4 + i] = hash >= threshold >>> 0 ? floats[x / 4 + i] * scale : 0
    }
  }

const batchStatistics =
  (floats: Floats): RegularizerKernels['batchStatistics'] =>
  (
    x,
    images,
    imageStride,
    rows,
    rowStride,
    pixels,
    channels,
    mean,
    variance,
    runningMean,
    runningVariance,
    rate,
  ) => {
    const offsets = channelOffsets(images, imageStride, rows, rowStride, pixels, channels)
    for (let c = 0; c < channels; c++) {
      const values = offsets.map((offset) => floats[x / 4 + offset + c])
      const centre = sumOf(values) / values.length
      const squares = sumOf(values.map((value) => (value - centre) ** 2))
      floats[mean / 4 + c] = centre
      floats[variance / 4 + c] = squares / values.length
      floats[runningMean / 4 + c] += rate * (centre - floats[runningMean / 4 + c])
      const unbiased = squares / (values.length - 1)
      floats[runningVariance / 4 + c] += rate * (unbiased - floats[runningVariance / 4 + c])
    }
  }

const normalize =
  (floats: Floats): RegularizerKernels['normalize'] =>
  (x, y, images, imageStride, rows, rowStride, pixels, channels, mean, variance, epsilon, gamma, beta) => {
    const offsets = channelOffsets(images, imageStride, rows, rowStride, pixels, channels)
    for (let c = 0; c < channels; c++) {
      const deviation = Math.sqrt(floats[variance / 4 + c] + epsilon)
      for (const offset of offsets) {
        const standard = (floats[x / 4 + offset + c] - floats[mean / 4 + c]) / deviation
        floats[y / 4 + offset + c] = standard * floats[gamma / 4 + c] + floats[beta / 4 + c]
      }
    }
  }

const normalizeBackward =
  (floats: Floats): RegularizerKernels['normalizeBackward'] =>
  (
    x,
    dy,
    dx,
    images,
    imageStride,
    rows,
    rowStride,
    pixels,
    channels,
    mean,
    variance,
    epsilon,
    gamma,
    dGamma,
    dBeta,
    fixed,
  ) => {
    const offsets = channelOffsets(images, imageStride, rows, rowStride, pixels, channels)
    for (let c = 0; c < channels; c++) {
      const scale = 1 / Math.sqrt(floats[variance / 4 + c] + epsilon)
      const standard = offsets.map((offset) => (floats[x / 4 + offset + c] - floats[mean / 4 + c]) * scale)
      const slopes = offsets.map((offset) => floats[dy / 4 + offset + c])
      const sum = sumOf(slopes)
      const product = sumOf(slopes.map((slope, i) => slope * standard[i]))
      floats[dBeta / 4 + c] = sum
      floats[dGamma / 4 + c] = product
      offsets.forEach((offset, i) => {
        const common = fixed ? 0 : (sum + standard[i] * product) / offsets.length
        floats[dx / 4 + offset + c] = floats[gamma / 4 + c] * scale * (slopes[i] - common)
      })
    }
  }

export function regularizersReference(floats: Floats): RegularizerKernels {
  return {
    dropout: dropout(floats),
    batchStatistics: batchStatistics(floats),
    normalize: normalize(floats),
    normalizeBackward: normalizeBackward(floats),
  }
}
