import { trueInputs } from './program'
import type { PublishedFigure } from './published'

/** Root mean square of the inputs' distances from the true ones. */
export const inputError = (inputs: ArrayLike<number>): number =>
  Math.sqrt(trueInputs.reduce((sum, x, i) => sum + (inputs[i] - x) ** 2, 0) / trueInputs.length)

/** What is taken from a noisy input: nothing, a fresh draw from the learned law, its mean. */
export type Removal = 'nothing' | 'fresh draw' | 'mean'

/**
 * The root mean square error of an input that is expected after the removal. The error of x + n − a is n − a, with
 * mean μ − μ̂ and, a being independent of n, variance σ² + σ̂²; a constant a = μ̂ adds no variance.
 */
export function expectedInputError(
  { mean, std, meanLearned, stdLearned }: Omit<PublishedFigure, 'lossAt10'>,
  removal: Removal,
): number {
  if (removal === 'nothing') return Math.sqrt(mean ** 2 + std ** 2)
  const drawn = removal === 'mean' ? 0 : stdLearned ** 2
  return Math.sqrt((mean - meanLearned) ** 2 + std ** 2 + drawn)
}
