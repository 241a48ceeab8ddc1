import { arrived, gridOverSeeds, mean } from '../../core/statistics'
import type { Frame } from './experiment'
import { type Config, FRAMES, MOMENTA, params, TWINS } from './params'

/** Pictures at the end over which a net’s distance is averaged. */
const LAST = FRAMES / 3

/** What became of two nets in one dimension: mean distance of made points from real ones near the end. */
export interface TwinEnd {
  nonSaturating: number
  regression: number
  floor: number
}

/** The nets trained with one momentum that have come. */
export interface Twinned {
  ends: TwinEnd[]
  /** Distances on the way, picture by picture, in the mean of the seeds. */
  course: { nonSaturating: number[]; regression: number[] }
}

/** In the order of `MOMENTA`. */
export interface Ensemble {
  twinned: Twinned[]
}

/** The nets in one dimension; no setting changes them. */
export const configs = (): Config[] =>
  gridOverSeeds(
    MOMENTA.map((_, i) => i),
    TWINS,
    (momentum, seed): Config => ({
      rate: params.rate.default,
      order: params.order.default,
      arrows: params.arrows.default,
      start: [],
      seed,
      twins: momentum + 1,
    }),
  )

const endOf = (course: readonly number[]): number => mean(course.slice(-LAST))

const meanCourse = (courses: readonly (readonly number[])[]): number[] =>
  (courses.at(0) ?? []).map((_, i) => mean(courses.map((course) => course[i])))

export function summarise(frames: readonly (Frame | undefined)[]): Ensemble {
  return {
    twinned: MOMENTA.map((_, momentum) => {
      const own = frames.filter((_, i) => i % MOMENTA.length === momentum)
      const nets = arrived(own).flatMap(({ twins }) => twins ?? [])
      return {
        ends: nets.map(({ nonSaturating, regression, floor }) => ({
          nonSaturating: endOf(nonSaturating),
          regression: endOf(regression),
          floor: endOf(floor),
        })),
        course: {
          nonSaturating: meanCourse(nets.map((net) => net.nonSaturating)),
          regression: meanCourse(nets.map((net) => net.regression)),
        },
      }
    }),
  }
}
