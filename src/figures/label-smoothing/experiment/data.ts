import { type Labelled, withWrongLabels } from '../../../core/datasets'
import { splitDigits } from '../../../core/datasets/digits'
import { memo } from '../../../core/memo'
import { stream } from '../../../core/random'
import type { Config } from '../params'

export type DataConfig = Pick<Config, 'data' | 'wrongShare' | 'seed'>

/** Training digits: fewer where the net is to learn them by heart. */
const TRAINED = { clean: 1200, overlapping: 600 } as const
/** Standard deviation of the fixed noise on every pixel that makes classes overlap. */
const PIXEL_NOISE = 0.5
export const CLASSES = 10
/** Test digits: the same number for both kinds. */
const TESTED = 597

export interface Digits {
  train: Labelled
  test: Labelled
}

/** The digits the nets are trained on and tested with; the last ones are kept, since no smoothing changes them. */
export const digitsOf = ({ data, wrongShare, seed }: DataConfig): Digits => kept({ data, wrongShare, seed })

const kept = memo(1, draw)

function draw({ data, wrongShare, seed }: DataConfig): Digits {
  const draws = stream(seed)
  const { train, test } = splitDigits(draws.fork('split'), 1797 - TESTED)
  const noise = draws.fork('pixel noise')
  const seen = (digits: Labelled): Labelled =>
    data === 'clean' ? digits : { ...digits, inputs: noise.withNoise(digits.inputs, PIXEL_NOISE) }
  const count = TRAINED[data]
  const shown = {
    ...train,
    count,
    inputs: train.inputs.slice(0, 64 * count),
    labels: train.labels.slice(0, count),
  }
  return {
    train: withWrongLabels(seen(shown), wrongShare / 100, draws.fork('wrong labels')),
    test: seen(test),
  }
}
