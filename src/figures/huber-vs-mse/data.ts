import { stream } from '../../core/random'
import type { Config } from '../../experiments'
import { placePoint } from '../../runtime/codec'
import type { Point } from '../../runtime/params'
import { params } from './params'

export const COUNT = 60
export const TRUTH = { intercept: 1, slope: 2 }
/** Standard deviation of the honest noise. */
export const NOISE = 1
/** Honest points lie between 0 and here. */
const REACH = 6
/** Wrong readings come in this last share of the range. */
const LATE = 0.4
/** How far a wrong reading lies above the line, and where a leverage point stands. */
const LIFT = 25
const LEVER: Point = [20, -10]

type DataConfig = Pick<Config<'huber-vs-mse'>, 'points' | 'outlierShare' | 'leverage' | 'seed'>

/**
 * The figure's points: the reader's own if there are any, else 60 drawn about y = 1 + 2x, the first ones of
 * which are wrong. The honest points are the same for every share of outliers.
 */
export function pointsOf({ points, outlierShare, leverage, seed }: DataConfig): {
  points: readonly Point[]
  /** How many of the first points were planted as outliers. */
  planted: number
} {
  if (points.length > 0) return { points, planted: 0 }
  const places = stream(seed).fork('places')
  const noise = stream(seed).fork('noise')
  const jitter = stream(seed).fork('jitter')
  const planted = Math.round((outlierShare / 100) * COUNT)
  const drawn = Array.from({ length: COUNT }, (_, i): Point => {
    const x = places.uniform(0, REACH)
    const y = TRUTH.intercept + TRUTH.slope * x + noise.normal(0, NOISE)
    const [dx, dy] = [jitter.normal(), jitter.normal()]
    if (i >= planted) return placePoint(params.points, [x, y])
    if (leverage) return placePoint(params.points, [LEVER[0] + 0.3 * dx, LEVER[1] + 0.5 * dy])
    // A sensor that fails late: wrong readings gather at large x, so that they tilt the line besides lifting it.
    const lateness = (1 - LATE) * (REACH - x)
    return placePoint(params.points, [x + lateness, y + TRUTH.slope * lateness + LIFT])
  })
  return { points: drawn, planted }
}
