import type { Net } from '../nets'
import { mean } from '../statistics'
import type { GanLoss } from './losses'

/** A net that makes points of noise, and one that tells them from real ones by one number. */
export interface Pair {
  readonly generator: Net
  readonly discriminator: Net
}

/**
 * One step of both nets in turn, the discriminator first, on the same real and made points; the generator is judged by
 * the discriminator as it is after its step. Each net’s batch must hold the rows it is given, the discriminator’s real
 * and made points together.
 *
 * @param real rows of real points
 * @param noise rows of the generator’s inputs, one for each point to make
 */
export function trainPair(
  { generator, discriminator }: Pair,
  loss: GanLoss,
  { real, noise }: { real: Float32Array; noise: Float32Array },
): void {
  const made = generator.forward(noise, { training: true }).slice()
  const reals = real.length / discriminator.inputs
  const both = new Float32Array(real.length + made.length)
  both.set(real)
  both.set(made, real.length)
  const before = discriminator.forward(both, { training: true })
  const slopes = Float64Array.from(before, (answer, i) =>
    i < reals ? loss.realSlope(answer) / reals : loss.madeSlope(answer) / (before.length - reals),
  )
  discriminator.backward(slopes)
  discriminator.update()

  const after = discriminator.forward(both)
  const answers = after.subarray(reals)
  const apart = mean(answers) - mean(after.subarray(0, reals))
  // Whatever stands at the real points pulls at nothing that is made.
  answers.forEach((answer, i) => {
    slopes[reals + i] = loss.pull(answer, apart) / answers.length
  })
  generator.backward(discriminator.pullback(slopes).subarray(real.length))
  generator.update()
}

/** Wasserstein-1 distance of two samples of numbers, of one length: the mean |difference| of their sorted values. */
export function distance(one: ArrayLike<number>, other: ArrayLike<number>): number {
  if (one.length !== other.length) throw new RangeError(`distance: ${one.length} values and ${other.length}`)
  const [a, b] = [Float64Array.from(one).sort(), Float64Array.from(other).sort()]
  return mean(a.map((value, i) => Math.abs(value - b[i])))
}
