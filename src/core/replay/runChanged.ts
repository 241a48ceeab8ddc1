import type { Change } from './change'
import { drawAll, type Draws, type Settings } from './draws'
import { trueInputs } from './program'
import { trainInTurn, type Training } from './train'

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

interface RunOptions {
  /** The draws of these settings, where they are at hand. */
  readonly draws?: Draws
  /** Whether the net's answers are kept; default false. */
  readonly answers?: boolean
}

/** Both runs of the program with one thing changed. Throws as `drawAll` does. */
export function runChanged(
  change: Change,
  settings: Settings,
  { draws = drawAll(settings), answers = false }: RunOptions = {},
): Run {
  const phases = phasesOf(change, draws, settings.meanLearned)
  const [before, after] = trainInTurn(draws.parameters, [phases.first, phases.second], {
    restart: change === 'restarted',
    answers,
  })
  return { ...draws, ...phases, before, after }
}
