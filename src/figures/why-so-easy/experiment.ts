import type { ConfigOf } from '../../runtime/params'
import { cloudOf } from './cloud'
import { worstCaseLaw } from './laws'
import { BATCH, LEVELS, params, POINTS } from './params'

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
}

/** Draws points of two Gaussian classes, 50 a frame, and counts those still on the right side. */
export function* run({ dimensions, epsilon, seed }: ConfigOf<typeof params>): Generator<() => Frame, void> {
  const cloud = cloudOf(seed)
  const levels = Array.from({ length: LEVELS }, (_, level) => 2 ** level)
  for (let points = BATCH; points <= POINTS; points += BATCH) {
    cloud.drawUpTo(points)
    yield () => {
      const at = (d: number) => {
        const margins = cloud.margins(points, d)
        const shifts = cloud.randomShifts(points, d)
        const randomMargins = margins.map((margin, i) => margin + epsilon * shifts[i])
        return { margins, randomMargins, loss: epsilon * Math.sqrt(d) }
      }
      const chosen = at(dimensions)
      return {
        points,
        dimensions: levels,
        measured: levels.map((d) => accuracies(at(d))),
        chosen: accuracies(chosen),
        law: worstCaseLaw(epsilon, dimensions),
        ...chosen,
      }
    }
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
