import type { Kernels } from '../kernels/kernels'
import { expectPositive } from '../layers/layer'

/** Where a loss finds its rows: addresses and stride in bytes, `n` outputs a row. */
export interface LossBuffers {
  readonly outputs: number
  readonly targets: number
  readonly gradient: number
  /** The address of the sum. */
  readonly sum: number
  readonly n: number
  readonly stride: number
  rows: number
  scale: number
}

/** A loss of output rows against target rows. */
export interface Loss {
  readonly name: string
  /** Whether a target may be a class number instead of a row. */
  readonly classes: boolean
  /** Whether it is a mean over a row's outputs, or one number a row. */
  readonly meanOverOutputs: boolean
  /** Writes the sum over rows and outputs, and scale × gradient. */
  run(kernels: Kernels, buffers: LossBuffers): void
}

/**
 * A loss of the errors z − t, mean over rows and outputs, by its number among the kernel's kinds and its constant.
 * Throws unless the constant is above 0.
 */
export function residualLoss(name: string, kind: number, constantName = '', constant = 1): Loss {
  expectPositive(name, constantName, constant)
  return {
    name,
    classes: false,
    meanOverOutputs: true,
    run(kernels, { outputs, targets, gradient, sum, rows, n, stride, scale }) {
      kernels.residualLoss(kind, outputs, targets, gradient, sum, rows, n, stride, scale, constant)
    },
  }
}
