import type { Floats } from '../kernels/arena'
import type { Statistic } from './layout'
import { BYTES, type Draws, type Parameter } from '../layers/layer'

/** Draws every parameter's first value, in order, row by row. */
export function initialize(floats: Floats, parameters: readonly Parameter[], random: Draws): void {
  for (const { rows, columns, stride, value, initial } of parameters) {
    for (let i = 0; i < rows; i++) {
      const at = value / BYTES + i * stride
      for (let j = 0; j < columns; j++) floats[at + j] = initial(random)
    }
  }
}

/** Sets running averages to their start, and draws the seeds of random layers. */
export function initializeRest(
  floats: Floats,
  statistics: readonly Statistic[],
  seeds: Uint32Array,
  random: Draws,
): void {
  for (const { address, count, initial } of statistics) {
    floats.fill(initial, address / BYTES, address / BYTES + count)
  }
  for (let i = 0; i < seeds.length; i++) seeds[i] = Math.floor(random.uniform() * 2 ** 32)
}

/** Parameters (or their gradients) without padding. */
export function compactParameters(
  floats: Floats,
  parameters: readonly Parameter[],
  count: number,
  gradients: boolean,
): Float32Array {
  const out = new Float32Array(count)
  let next = 0
  for (const { rows, columns, stride, value, gradient } of parameters) {
    for (let i = 0; i < rows; i++) {
      const at = (gradients ? gradient : value) / BYTES + i * stride
      for (let j = 0; j < columns; j++) out[next++] = floats[at + j]
    }
  }
  return out
}

/** The way back of `compactParameters`. */
export function scatterParameters(
  floats: Floats,
  parameters: readonly Parameter[],
  values: ArrayLike<number>,
  gradients: boolean,
): void {
  let next = 0
  for (const { rows, columns, stride, value, gradient } of parameters) {
    for (let i = 0; i < rows; i++) {
      const at = (gradients ? gradient : value) / BYTES + i * stride
      for (let j = 0; j < columns; j++) floats[at + j] = values[next++]
    }
  }
}
