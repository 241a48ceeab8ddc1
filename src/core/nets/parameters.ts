import type { Floats } from '../kernels/arena'
import type { Statistic } from './layout'
import { BYTES, type Draws, type Parameter } from '../layers/layer'

/** Calls `visit` with the place of every parameter (or of its gradient), in order, row by row. */
export function eachParameter(
  parameters: readonly Parameter[],
  gradients: boolean,
  visit: (at: number, parameter: Parameter) => void,
): void {
  for (const parameter of parameters) {
    const { rows, columns, stride, value, gradient } = parameter
    for (let i = 0; i < rows; i++) {
      const at = (gradients ? gradient : value) / BYTES + i * stride
      for (let j = 0; j < columns; j++) visit(at + j, parameter)
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
