import { exp } from './exp'
import { log } from './log'

/** log Σ e^(valueᵢ), with the largest value taken out first so that nothing overflows. −∞ for no values. */
export function logSumExp(values: ArrayLike<number>): number {
  let largest = -Infinity
  for (let i = 0; i < values.length; i++) if (!(values[i] <= largest)) largest = values[i]
  if (!(Math.abs(largest) < Infinity)) return largest
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += exp(values[i] - largest)
  return largest + log(sum)
}
