import { stream } from '../../../core/random'
import { placePoint } from '../../../params/codec'
import type { Point } from '../../../params/declare'
import { type Config, params } from '../params'

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

type DataConfig = Pick<Config, 'points' | 'outlierShare' | 'leverage' | 'seed'>

export interface Points {
  points: readonly Point[]
  /** How many of the first points were planted as outliers; 0 where the reader placed the points. */
  planted: number
  /**
   * Which points stand where they were drawn honestly; all of them, where the reader has brought all points and nobody
   * knows.
   */
  honest: readonly boolean[]
}

/** The figure's points: the reader's own if there are any, else drawn ones. */
export function pointsOf(config: DataConfig): Points {
  const { points, planted } = drawPoints(config)
  if (config.points.length === 0) return { points, planted, honest: points.map((_, i) => i >= planted) }
  const known = new Set(points.slice(planted).map(String))
  const honest = config.points.map((point) => known.has(String(point)))
  return {
    points: config.points,
    planted: 0,
    honest: honest.includes(true) ? honest : honest.map(() => true),
  }
}

/**
 * 60 points about y = 1 + 2x, the first ones of which are wrong. The honest points are the same for every share of
 * outliers.
 */
function drawPoints({ outlierShare, leverage, seed }: DataConfig): Pick<Points, 'points' | 'planted'> {
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
