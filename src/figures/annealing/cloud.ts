import type { Coefficients } from '../../core/estimators'
import { stream } from '../../core/random'
import type { Config } from './params'

/** Fewer points of a reader’s are none: any two lie on a line. */
const FEWEST = 3
/** Points, and those of them on a second line. */
const POINTS = 40
const ASTRAY = 15
const NOISE = 0.1

const first = (x: number): number => 2 + 0.3 * x
const second = (x: number): number => 8 - 0.1 * x

export const isOwn = (points: Config['points']): boolean => points.length >= FEWEST

/** The reader’s points, or 25 about one line and 15 about another. */
export function cloudOf({ points, seed }: Pick<Config, 'points' | 'seed'>): {
  x: Float64Array
  y: Float64Array
} {
  if (isOwn(points))
    return { x: Float64Array.from(points, ([x]) => x), y: Float64Array.from(points, ([, y]) => y) }
  const random = stream(seed).fork('points')
  const x = new Float64Array(POINTS)
  const y = new Float64Array(POINTS)
  for (let i = 0; i < POINTS; i += 1) {
    x[i] = random.uniform(0, 10)
    y[i] = (i < POINTS - ASTRAY ? first : second)(x[i]) + random.normal(0, NOISE)
  }
  return { x, y }
}

/** A little more than half of the points: 22 of 40. */
export const keepOf = (count: number): number => Math.max(2, Math.floor(0.55 * count))

/** Lines no farther apart than this over the picture, in units of y, are one. */
export const ALIKE = 0.3

export const valueAt = ([intercept, slope]: Coefficients, x: number): number => intercept + slope * x
