import { createStudent } from '../src/figures/label-smoothing/experiment/student'
import { Teacher } from '../src/figures/label-smoothing/experiment/teacher'
import { EPOCHS, STUDENT_EPOCHS } from '../src/figures/label-smoothing/params'
import { type Frame, params, run } from '../src/figures/poison-and-certify/experiment'
import { certifiedAt } from '../src/figures/poison-and-certify/text'
import { defaultsOf } from '../src/params/config'

/** Something the text says of many seeds, by its parts. */
export interface Measurement {
  seeds: number
  of: (seed: number) => Record<string, number>
}

/** Accuracy, in percent, of the small student that a net on clean digits teaches. */
function studentOf(seed: number, epsilon: number): number {
  const teacher = new Teacher({ data: 'clean', wrongShare: 0, seed }, epsilon, 'all')
  teacher.reach(EPOCHS)
  return 100 * (createStudent(teacher, seed).notes(STUDENT_EPOCHS).at(-1) ?? Number.NaN)
}

/** Test digits that a plain net and one trained with noise have certified right at radius σ, in percent. */
function certifiedOf(seed: number): Record<string, number> {
  const config = { ...defaultsOf(params), mode: 'smoothing', seed } as const
  let draw: (() => Frame) | undefined
  for (const next of run(config)) draw = next
  const smoothing = draw?.().smoothing
  const share = (shares: readonly number[] = []): number =>
    100 * certifiedAt(smoothing?.radii ?? [], shares, config.sigma)
  return { trained: share(smoothing?.trained), plain: share(smoothing?.plain) }
}

/** What `npm run measure -- <name>` can measure and store in `src/article/measurements/`. */
export const measurements: Readonly<Record<string, Measurement>> = {
  certified: { seeds: 12, of: certifiedOf },
  students: {
    seeds: 20,
    of: (seed) => ({ hard: studentOf(seed, 0), smooth: studentOf(seed, 0.1) }),
  },
}
