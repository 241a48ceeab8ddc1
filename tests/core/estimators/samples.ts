import { type Stream, stream } from '../../../src/core/random'

export interface Sample {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** y = 1 + 2x + N(0, 0.3²) at 60 uniform x in [−1, 1], then spoilt. */
export function line(seed: number, spoil: (sample: Sample, random: Stream) => void = () => {}): Sample {
  const random = stream(seed)
  const x = random.fork('x').fillUniform(new Float64Array(60), -1, 1)
  const noise = random.fork('noise').fillNormal(new Float64Array(60), 0, 0.3)
  const sample = { x, y: x.map((value, i) => 1 + 2 * value + noise[i]) }
  spoil(sample, random.fork('spoil'))
  return sample
}

/** Lifts the given share of the points by 8. */
export const lift =
  (share: number) =>
  ({ y }: Sample): void => {
    for (let i = 0; i < share * y.length; i++) y[i] += 8
  }

/** Puts the given share of the points at (5, −10), where they have leverage. */
export const leverage =
  (share: number) =>
  ({ x, y }: Sample): void => {
    for (let i = 0; i < share * y.length; i++) {
      x[i] = 5
      y[i] = -10
    }
  }

export const seeds = Array.from({ length: 50 }, (_, seed) => seed)

export const rootMeanSquare = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)
