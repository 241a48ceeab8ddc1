import bytes from './regularizers.as.ts?kernels'
import type { Library } from './library'

/**
 * Kernels of dropout, and of batch normalisation over `images` × `rows` × `pixels` vectors of `channels` floats (a multiple of
 * 4); flat layers are images of one row and one pixel.
 */
export interface RegularizerKernels {
  /** y = scale·x where the hash of (element, key) is at least `threshold` of 2³², else 0. */
  dropout(x: number, y: number, count: number, key: number, threshold: number, scale: number): void
  /**
   * Mean and variance of each channel, and running averages r ← r + rate·(new − r) of the mean and the unbiased
   * variance.
   */
  batchStatistics(
    x: number,
    images: number,
    imageStride: number,
    rows: number,
    rowStride: number,
    pixels: number,
    channels: number,
    mean: number,
    variance: number,
    runningMean: number,
    runningVariance: number,
    rate: number,
  ): void
  /** y = γ·(x − mean)/√(variance + ε) + β. */
  normalize(
    x: number,
    y: number,
    images: number,
    imageStride: number,
    rows: number,
    rowStride: number,
    pixels: number,
    channels: number,
    mean: number,
    variance: number,
    epsilon: number,
    gamma: number,
    beta: number,
  ): void
  /** dγ, dβ, and dx through the batch's statistics, or past them if they are `fixed` (1). */
  normalizeBackward(
    x: number,
    dy: number,
    dx: number,
    images: number,
    imageStride: number,
    rows: number,
    rowStride: number,
    pixels: number,
    channels: number,
    mean: number,
    variance: number,
    epsilon: number,
    gamma: number,
    dGamma: number,
    dBeta: number,
    fixed: number,
  ): void
}

/** The module of dropout and batch normalisation. */
export const regularizers: Library<RegularizerKernels> = {
  bytes,
  isIn: (exports): exports is RegularizerKernels => 'dropout' in exports,
}
