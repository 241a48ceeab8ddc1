import { type Labelled, twoMoons, withWrongLabels } from '../../../core/datasets'
import { stream } from '../../../core/random'
import type { Config } from '../params'

export type DataConfig = Pick<Config, 'wrongShare' | 'count' | 'spread' | 'seed'>

/** Points the nets are tested on. */
export const TESTED = 400

export interface Moons {
  train: Labelled
  /** 1 where the training label is the other class’s. */
  wrong: Uint8Array
  /** Fresh points with their right labels. */
  test: Labelled
  /** What is added to the test points, to be scaled: N(0, 1). */
  testNoise: Float32Array
}

/** −1 and 1 for classes 0 and 1: what the nets are asked for. */
export const signs = ({ labels }: Labelled): Float32Array =>
  Float32Array.from(labels, (label) => 2 * label - 1)

/** Two moons to train on, some of their labels wrong, and more of them to test with. */
export function moonsOf({ wrongShare, count, spread, seed }: DataConfig): Moons {
  const draws = stream(seed)
  const right = twoMoons(count, spread, draws.fork('train'))
  const train = withWrongLabels(right, wrongShare / 100, draws.fork('wrong labels'))
  return {
    train,
    wrong: train.labels.map((label, i) => (label === right.labels[i] ? 0 : 1)),
    test: twoMoons(TESTED, spread, draws.fork('test')),
    testNoise: draws.fork('test noise').fillNormal(new Float32Array(2 * TESTED)),
  }
}
