import { memo } from '../../../core/memo'
import { stream } from '../../../core/random'
import { STEPS, STRIDE } from '../params'
import { SAMPLES } from '../samples'

/** The spread s of made points θ + sz, as a share of its start, after every so many steps. */
export interface Spreads {
  /** For each of `SAMPLES`, in the mean of so many runs. */
  found: Float64Array[]
  /** What it should be in the mean of all runs: (1 − 2ηφ²/M) a step. */
  law: Float64Array[]
  /** With the means of two lone points multiplied instead of one mean squared, in the mean of the runs. */
  halves: Float64Array
}

/** Runs over which the spread is averaged. */
export const RUNS = 40

interface Path {
  readonly theta: Float64Array
  readonly phi: Float64Array
}

/** Standard normal numbers for every run and step, by what they are for. */
const drawsOf = memo(1, (seed: number) => {
  const random = stream(seed).fork('noise')
  const fill = (name: string | number) => random.fork(name).fillNormal(new Float32Array(RUNS * STEPS))
  return { means: SAMPLES.map(fill), one: fill('one half'), other: fill('other half') }
})

/** A spread that starts at 1 and is carried on by each run, noted every so many steps in the mean of the runs. */
function follow(runs: number, next: (s: number, step: number, draw: number) => number): Float64Array {
  const spreads = new Float64Array(runs).fill(1)
  const noted = new Float64Array(STEPS / STRIDE + 1)
  for (let step = 0; step <= STEPS; step++) {
    if (step % STRIDE === 0) noted[step / STRIDE] = spreads.reduce((sum, s) => sum + s, 0) / runs
    if (step === STEPS) break
    for (let run = 0; run < runs; run++) spreads[run] = next(spreads[run], step, run * STEPS + step)
  }
  return noted
}

/**
 * The regression game with made points θ + sz, z ~ N(0, 1), whose mean of D = φx is taken over few of them: only s is
 * followed, on the way that θ and φ have in the game of points. The true loss does not depend on s.
 */
export function spreadsOf({ theta, phi }: Path, rate: number, seed: number): (step: number) => Spreads {
  const { means, one, other } = drawsOf(seed)
  const strengths = phi.map((slope) => 2 * rate * slope * slope)
  const found = SAMPLES.map((count, i) => {
    const [draws, deviation] = [means[i], 1 / Math.sqrt(count)]
    return follow(RUNS, (s, step, draw) => {
      const mean = deviation * draws[draw]
      return s - strengths[step] * (theta[step] + s * mean) * mean
    })
  })
  const law = SAMPLES.map((count) => follow(1, (s, step) => s * (1 - strengths[step] / count)))
  const halves = follow(RUNS, (s, step, draw) => {
    const [a, b] = [one[draw], other[draw]]
    return s - (strengths[step] / 2) * ((theta[step] + s * a) * b + (theta[step] + s * b) * a)
  })
  return (step) => {
    const upTo = (values: Float64Array): Float64Array => values.slice(0, step / STRIDE + 1)
    return { found: found.map(upTo), law: law.map(upTo), halves: upTo(halves) }
  }
}
