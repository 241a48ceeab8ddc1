import { memo } from '../../../core/memo'
import { stream } from '../../../core/random'
import { type Invented, smote, undersample } from '../../../core/resampling'
import { type Config, params } from '../params'
import { type Cases, freshOf, joined, trainingOf } from './data'
import { leakOf } from './leak'
import { Model, type ModelFrame, type Rates } from './model'

export { params }

export interface Frame {
  /** Training points, x and y in turn. */
  common: Float32Array
  rare: Float32Array
  /** Invented points, and between which rare points each lies. */
  invented: Float32Array
  from: Uint32Array
  towards: Uint32Array
  /** Neighbours a point may be joined with; 0 where there are fewer than two rare points. */
  k: number
  plain: ModelFrame
  /** Undefined where nothing can be invented. */
  smote: ModelFrame | undefined
  /** The untouched model at ½ and at the threshold set, the other at ½. */
  half: Rates
  moved: Rates
  resampled: Rates | undefined
  /** Scores on labels of pure chance, with points invented before the test points are set aside, and after. */
  leak: { before: number; after: number }
}

interface Study {
  common: Float64Array
  rare: Float64Array
  invented: Invented | undefined
  plain: Model
  smote: Model | undefined
}

type StudyConfig = Pick<Config, 'amount' | 'k' | 'thin' | 'points' | 'seed'>

/** The training points as the second model sees them: some of the common ones, and the invented ones. */
function resampled(
  { common, rare }: Pick<Study, 'common' | 'rare'>,
  { points }: Invented,
  { thin, seed }: StudyConfig,
): Cases {
  const { isRare } = joined(common, new Float64Array(0))
  const kept = undersample(isRare, Math.round((thin / 100) * isRare.length), stream(seed).fork('left out'))
  const all = new Float64Array(rare.length + points.length)
  all.set(rare)
  all.set(points, rare.length)
  const some = Float64Array.from({ length: 2 * kept.length }, (_, i) => common[2 * kept[i >> 1] + (i % 2)])
  return joined(some, all)
}

function study(config: StudyConfig): Study {
  const { amount, k, points, seed } = config
  const drawn = trainingOf(seed)
  const rare = points.length === 0 ? drawn.rare : Float64Array.from(points.flat())
  const common = drawn.common
  const fresh = freshOf(seed)
  const count = rare.length / 2
  const invented =
    count < 2 ? undefined : smote(rare, amount * count, { k, features: 2 }, stream(seed).fork('invented'))
  return {
    common,
    rare,
    invented,
    plain: new Model(joined(common, rare), fresh),
    smote:
      invented === undefined ? undefined : new Model(resampled({ common, rare }, invented, config), fresh),
  }
}

/** A threshold moves along what has been fitted. */
const studyOf = memo(2, study)
const leaks = memo(4, leakOf)

/** Two models of one set of points: as it is, and with rare points invented. One picture. */
export function* run({ threshold, ...config }: Config): Generator<Frame, void> {
  const { common, rare, invented, plain, smote: other } = studyOf(config)
  yield {
    common: Float32Array.from(common),
    rare: Float32Array.from(rare),
    invented: Float32Array.from(invented?.points ?? []),
    from: invented?.from ?? new Uint32Array(0),
    towards: invented?.towards ?? new Uint32Array(0),
    k: invented === undefined ? 0 : Math.min(config.k, rare.length / 2 - 1),
    plain: plain.frame,
    smote: other?.frame,
    half: plain.at(0.5),
    moved: plain.at(threshold),
    resampled: other?.at(0.5),
    leak: leaks(config.seed),
  }
}
