import { cos, sin } from '../../../core/elementary'
import { type Stream, stream } from '../../../core/random'
import { CHANNELS } from '../params'

/** Radians by which the phase turns from one moment to the next: what lasts, and is to be read. */
export const SPEEDS = [0.2, 0.35, 0.5]

export interface Sequences {
  /** Sequence after sequence, moment after moment, `CHANNELS` numbers each. */
  values: Float32Array
  /** Which of `SPEEDS` each has. */
  labels: Uint8Array
}

/** How a channel mixes cosine and sine of the phase: two numbers a channel, drawn anew for every seed. */
export const mixingOf = (seed: number): Float64Array =>
  stream(seed)
    .fork('mixing')
    .fillNormal(new Float64Array(2 * CHANNELS))

/** A phase that starts anywhere and turns at one of three speeds, seen through noisy channels. */
export function sequencesOf(
  { count, moments, noise }: { count: number; moments: number; noise: number },
  mixing: Float64Array,
  random: Stream,
): Sequences {
  const values = new Float32Array(count * moments * CHANNELS)
  const labels = new Uint8Array(count)
  const noises = new Float64Array(moments * CHANNELS)
  for (let row = 0, at = 0; row < count; row++) {
    labels[row] = random.integer(SPEEDS.length)
    const start = random.uniform(0, 2 * Math.PI)
    random.fillNormal(noises, 0, noise)
    for (let moment = 0; moment < moments; moment++) {
      const phase = start + SPEEDS[labels[row]] * moment
      const [c, s] = [cos(phase), sin(phase)]
      for (let channel = 0; channel < CHANNELS; channel++, at++) {
        const own = noises[moment * CHANNELS + channel]
        values[at] = mixing[2 * channel] * c + mixing[2 * channel + 1] * s + own
      }
    }
  }
  return { values, labels }
}
