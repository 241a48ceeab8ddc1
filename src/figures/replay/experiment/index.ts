import { epochs, runChanged, type Run } from '../../../core/replay'
import { type Config, params } from '../params'

export { params }

/** The program at one of its 300 epochs: all that it has done so far. */
export interface Frame {
  /** 1 to 150 on the noisy inputs, 151 to 300 after the “removal”. */
  readonly epoch: number
  readonly noise: readonly number[]
  readonly antiNoise: readonly number[]
  /** The 15 inputs of the first run and of the second; the true ones are 1 to 15. */
  readonly noisy: readonly number[]
  readonly removed: readonly number[]
  /** Mean squared error before each update so far: Infinity or NaN where it left float32. */
  readonly lossBefore: readonly number[]
  readonly lossAfter: readonly number[]
  /** Units of the second hidden layer above 0, at each forward pass so far. */
  readonly activeBefore: readonly number[]
  readonly activeAfter: readonly number[]
  /** What the net answers in this epoch. */
  readonly answers: readonly number[]
}

export function* run(config: Config): Generator<() => Frame, void> {
  const whole = runChanged('published', config, { answers: true })
  for (let epoch = 1; epoch <= 2 * epochs; epoch++) yield () => frameAt(whole, epoch)
}

function frameAt({ noise, antiNoise, first, second, before, after }: Run, epoch: number): Frame {
  const [inFirst, inSecond] = [Math.min(epoch, epochs), Math.max(0, epoch - epochs)]
  return {
    epoch,
    noise: [...noise],
    antiNoise: [...antiNoise],
    noisy: [...first],
    removed: [...second],
    lossBefore: before.losses.slice(0, inFirst),
    lossAfter: after.losses.slice(0, inSecond),
    activeBefore: before.active.slice(0, inFirst),
    activeAfter: after.active.slice(0, inSecond),
    answers: [...(inSecond === 0 ? before.answers[inFirst - 1] : after.answers[inSecond - 1])],
  }
}
