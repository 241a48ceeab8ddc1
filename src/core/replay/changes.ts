import { drawAll, type Draws, type Settings } from './draws'
import { trueInputs } from './program'
import { trainInTurn, type Training } from './train'

/** The program as published, or with one thing changed. */
export const changes = [
  'published',
  'swapped',
  'restarted',
  'same-data',
  'no-noise',
  'mean-only',
  'true-noise',
] as const
export type Change = (typeof changes)[number]

/** The 15 inputs of the first run and of the second. */
export interface Phases {
  readonly first: Float32Array
  readonly second: Float32Array
}

export interface Run extends Draws, Phases {
  readonly before: Training
  readonly after: Training
}

const plus = (a: Float32Array, b: Float32Array): Float32Array => a.map((value, i) => value + b[i])
const minus = (a: Float32Array, b: Float32Array): Float32Array => a.map((value, i) => value - b[i])

/** Root mean square of the inputs' distances from the true ones. */
export const inputError = (inputs: Float32Array): number =>
  Math.sqrt(inputs.reduce((sum, x, i) => sum + (x - trueInputs[i]) ** 2, 0) / trueInputs.length)

/** What the two runs train on; `meanLearned` is what `mean-only` subtracts from every input. */
export function phasesOf(change: Change, { noise, antiNoise }: Draws, meanLearned: number): Phases {
  const noisy = plus(trueInputs, noise)
  const removed = minus(noisy, antiNoise)
  switch (change) {
    case 'published':
    case 'restarted':
      return { first: noisy, second: removed }
    case 'swapped':
      return { first: removed, second: noisy }
    case 'same-data':
      return { first: noisy, second: noisy }
    case 'no-noise':
      return { first: trueInputs, second: trueInputs }
    case 'mean-only':
      return { first: noisy, second: noisy.map((x) => x - meanLearned) }
    case 'true-noise':
      return { first: noisy, second: minus(noisy, noise) }
  }
}

/** Both runs of the program with one thing changed, from the draws of its seed. Throws as `drawAll` does. */
export function runChanged(change: Change, settings: Settings): Run {
  const draws = drawAll(settings)
  const phases = phasesOf(change, draws, settings.meanLearned)
  const [before, after] = trainInTurn(draws.parameters, [phases.first, phases.second], {
    restart: change === 'restarted',
  })
  return { ...draws, ...phases, before, after }
}
