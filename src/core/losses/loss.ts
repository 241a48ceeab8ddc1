import type { Kernels } from '../kernels/kernels'

/** Where a loss finds its rows: addresses and stride in bytes, `n` outputs a row. */
export interface LossBuffers {
  readonly outputs: number
  readonly targets: number
  readonly gradient: number
  readonly n: number
  readonly stride: number
  rows: number
}

/** A loss of output rows against target rows. */
export interface Loss {
  readonly name: string
  /** Whether a target may be a class number instead of a row. */
  readonly classes: boolean
  /** Whether it is a mean over a row's outputs, or one number a row. */
  readonly meanOverOutputs: boolean
  /** Sum over rows and outputs; writes scale × gradient. */
  run(kernels: Kernels, buffers: LossBuffers, scale: number): number
}
