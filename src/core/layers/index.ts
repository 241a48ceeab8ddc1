export { batchNorm, type BatchNormOptions } from './batchNorm'
export { conv3x3, type Conv3x3Options } from './conv3x3'
export { dense, type DenseOptions } from './dense'
export {
  dropBlock,
  dropBlockMask,
  dropBlockRate,
  expectedDropShare,
  wholeMapShare,
  type BlockSize,
} from './dropBlock'
export { dropout } from './dropout'
export { flatten } from './flatten'
export { maxPool } from './maxPool'
export { relu } from './relu'
export { tanh } from './tanh'
export { glorot, he, normal, uniformByFanIn, zeros, type Initializer } from './initializers'
export type { Draws, Layer, Shape } from './layer'
