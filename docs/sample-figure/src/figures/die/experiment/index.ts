import { stream } from '../../../core/random'
import { type Config, params } from '../params'

export { params }

export interface Frame {
  /** 1 to 6, in the order of the throws. */
  faces: readonly number[]
  /** Mean of the first 1, 2, … throws. */
  means: readonly number[]
}

/** Throws a fair die. One picture. */
export function* run({ throws, seed }: Config): Generator<Frame, void> {
  const random = stream(seed).fork('die')
  const faces: number[] = []
  const means: number[] = []
  let sum = 0
  for (let i = 0; i < throws; i++) {
    const face = 1 + random.integer(6)
    sum += face
    faces.push(face)
    means.push(sum / (i + 1))
  }
  yield { faces, means }
}
