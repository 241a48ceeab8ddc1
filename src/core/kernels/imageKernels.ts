import bytes from './images.as.ts?kernels'
import type { Library } from './library'

/**
 * Kernels of images: channels last, one pixel of zeros around, (height + 2) × (width + 2) × channels floats.
 * `height` and `width` do not count the zeros.
 */
export interface ImageKernels {
  /**
   * y = bias + the 3×3 correlation of x with w[3][3][inputs][outputs], `outputs` a multiple of 4. When y has
   * fewer channels than that, rows pass through `scratch` (width × outputs floats).
   */
  convolve(
    x: number,
    images: number,
    height: number,
    width: number,
    inputs: number,
    w: number,
    outputs: number,
    bias: number,
    y: number,
    yChannels: number,
    scratch: number,
  ): void
  /** dw[3][3][inputs][outputs] = Σ x·dy over images and pixels; db = Σ dy. */
  convolveWeights(
    x: number,
    images: number,
    height: number,
    width: number,
    inputs: number,
    dy: number,
    outputs: number,
    dw: number,
    db: number,
  ): void
  /** dx = the way back to x; `flipped` has room for 9 × outputs × padded inputs, `scratch` for a row of those. */
  convolveBack(
    dy: number,
    images: number,
    height: number,
    width: number,
    outputs: number,
    w: number,
    inputs: number,
    dx: number,
    flipped: number,
    scratch: number,
  ): void
  /** y = the largest of each 2×2 pixels of x, and of 0 if `rectify` is 1; channels a multiple of 4. */
  maxPool(
    x: number,
    y: number,
    images: number,
    height: number,
    width: number,
    channels: number,
    rectify: number,
  ): void
  /** dx = dy at the first pixel that is the maximum (and above 0, if `rectify`), else 0. */
  maxPoolBackward(
    x: number,
    y: number,
    dy: number,
    dx: number,
    images: number,
    height: number,
    width: number,
    channels: number,
    rectify: number,
  ): void
}

/** The module of convolution and max-pool. */
export const images: Library<ImageKernels> = {
  bytes,
  isIn: (exports): exports is ImageKernels => 'convolve' in exports,
}
