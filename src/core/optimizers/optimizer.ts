import type { Kernels } from '../kernels/kernels'

/** Where an optimiser finds its numbers: parameters, gradients and its own states lie alike, `count` floats each. */
export interface OptimizerBuffers {
  readonly weights: number
  readonly gradients: number
  readonly states: readonly number[]
  readonly count: number
  /** The number of the step, counted from 1, and its learning rate. */
  step: number
  rate: number
}

export interface Optimizer {
  readonly name: string
  readonly learningRate: number
  /** How many numbers per parameter it keeps. */
  readonly states: number
  /** Whether a step is w ← w − ηg and nothing else. */
  readonly plain: boolean
  /** A single step, as the buffers say. */
  update(kernels: Kernels, buffers: OptimizerBuffers): void
}
