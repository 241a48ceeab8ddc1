import type { Kernels } from '../kernels/kernels'

/** Where an optimiser finds its numbers: parameters, gradients and its own states lie alike, `count` floats each. */
export interface OptimizerBuffers {
  readonly weights: number
  readonly gradients: number
  readonly states: readonly number[]
  readonly count: number
}

export interface Optimizer {
  readonly name: string
  readonly learningRate: number
  /** How many numbers per parameter it keeps. */
  readonly states: number
  /** Whether a step is w ← w − ηg and nothing else. */
  readonly plain: boolean
  /** The step of this number, counted from 1. */
  update(kernels: Kernels, buffers: OptimizerBuffers, step: number, learningRate: number): void
}

/** Throws unless `low ≤ value < high`. */
export function expectWithin(where: string, name: string, value: number, low: number, high: number): void {
  if (!(value >= low && value < high)) {
    throw new RangeError(`${where}: ${name} ${value} is not in [${low}, ${high})`)
  }
}
