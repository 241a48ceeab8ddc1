import { exp, log } from '../../core/elementary'
import { params, PARTS } from './params'

/** Where the last two clusters join: what follows the tree must step finely there. */
const [FINE_FROM, FINE_TO, BELOW] = [3, 1.467, 1.45] as const
const [COARSE_STEPS, FINE_STEPS] = [140, 50] as const
/** Values of β from one picture of the tree to the next. */
export const BETAS_PER_PART = 2

/** So many steps of equal ratio from one value to the other, the first left out. */
const steps = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from * exp((log(to / from) * (i + 1)) / count))

/** Each β at which the tree is computed, from the largest down. */
export const BETAS: readonly number[] = [
  params.beta.max,
  ...steps(params.beta.max, FINE_FROM, COARSE_STEPS),
  ...steps(FINE_FROM, FINE_TO, FINE_STEPS),
  BELOW,
  ...steps(BELOW, params.beta.min, PARTS * BETAS_PER_PART - COARSE_STEPS - FINE_STEPS - 1),
]

/** Number of the smallest β of the tree that is not below this one: there its solution is followed from. */
export const beforeIndex = (beta: number): number => {
  const below = BETAS.findIndex((each) => each < beta)
  return below === -1 ? BETAS.length - 1 : Math.max(0, below - 1)
}
