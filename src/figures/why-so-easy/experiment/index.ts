import { cloudOf } from './cloud'
import { worstCaseLaw } from '../laws'
import { type Config, FOLLOWED, LEVELS, params, POINTS } from '../params'

export { params }

export interface Accuracies {
  untouched: number
  /** Every coordinate moved by ε with a random sign. */
  random: number
  /** Every coordinate moved by ε against its class. */
  worst: number
}

export interface Frame {
  points: number
  /** Dimensions measured, and the accuracies there. */
  dimensions: number[]
  measured: Accuracies[]
  /** At the chosen dimension: the accuracies, and Φ(2 − ε√d). */
  chosen: Accuracies
  law: number
  /** Each point's distance on the right side of the boundary, untouched and after random signs. */
  margins: Float32Array
  randomMargins: Float32Array
  /** What the worst case takes from every margin, ε√d. */
  loss: number
  /** What random signs have added to the margins of `FOLLOWED` points after 0, 1 … d coordinates, row by row. */
  walks: Float32Array
}

/** Draws points of two Gaussian classes and counts those still on the right side. One picture. */
export function* run({ dimensions, epsilon, seed }: Config): Generator<Frame, void> {
  const cloud = cloudOf(seed)
  const levels = Array.from({ length: LEVELS }, (_, level) => 2 ** level)
  cloud.drawUpTo(POINTS)
  const at = (d: number) => {
    const margins = cloud.margins(POINTS, d)
    const shifts = cloud.randomShifts(POINTS, d)
    const randomMargins = margins.map((margin, i) => margin + epsilon * shifts[i])
    return { margins, randomMargins, loss: epsilon * Math.sqrt(d) }
  }
  const chosen = at(dimensions)
  yield {
    points: POINTS,
    dimensions: levels,
    measured: levels.map((d) => accuracies(at(d))),
    chosen: accuracies(chosen),
    law: worstCaseLaw(epsilon, dimensions),
    ...chosen,
    walks: cloud.randomWalks(FOLLOWED, dimensions).map((sum) => epsilon * sum),
  }
}

function accuracies({
  margins,
  randomMargins,
  loss,
}: Pick<Frame, 'margins' | 'randomMargins' | 'loss'>): Accuracies {
  const above = (values: Float32Array, bound: number): number =>
    values.reduce((sum, value) => sum + (value > bound ? 1 : 0), 0) / values.length
  return { untouched: above(margins, 0), random: above(randomMargins, 0), worst: above(margins, loss) }
}
