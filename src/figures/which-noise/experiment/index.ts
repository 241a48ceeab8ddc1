import { curvePoints, publishedCubic } from '../../../core/datasets'
import { type Coefficients, residuals, shifted } from '../../../core/estimators'
import { stream } from '../../../core/random'
import { type Interval, mean, meanInterval } from '../../../core/statistics'
import { type Config, MOST_BOUGHT, params } from '../params'

export { params }

/** What may have made the cloud: a mean of the noise, and the curve that goes with it. */
export interface Truth {
  mean: number
  curve: Coefficients
  /** Root mean square of y − f(w − μ): what this truth leaves unexplained in the cloud. */
  rest: number
}

export interface Frame {
  w: Float32Array
  y: Float32Array
  truths: { a: Truth; b: Truth }
  /** Which one made the cloud. */
  made: 'a' | 'b'
  /** The noise in each point that can be bought, in the order they are sold: w − x. */
  errors: Float64Array
  /** The 95 % interval of the mean after 1, 2, … points; that of a single point reaches everywhere. */
  intervals: Interval[]
}

const INPUTS = { kind: 'normal', mean: 0, sd: 1 } as const
const OUTPUT_NOISE = 0.5

function truthOf(noiseMean: number, w: Float64Array, y: Float64Array): Truth {
  const curve = shifted(publishedCubic, noiseMean)
  const left = residuals(
    curve,
    w.map((reading) => reading - noiseMean),
    y,
  )
  return { mean: noiseMean, curve, rest: Math.sqrt(mean(left.map((value) => value * value))) }
}

function intervalAfter(bought: Float64Array): Interval {
  const interval = meanInterval(bought)
  return bought.length > 1 ? interval : { ...interval, low: -Infinity, high: Infinity }
}

/**
 * One cloud that two truths make alike: noise of mean 0 about f, or noise of mean μ about x ↦ f(x + μ), whose inputs
 * lie μ further left. A coin of the seed says which did; it shows in nothing but the points that are bought.
 */
export function* run({ seed, count, sd, shift }: Config): Generator<Frame, void> {
  const random = stream(seed)
  const { x, y } = curvePoints(
    publishedCubic,
    { count, inputs: INPUTS, noise: OUTPUT_NOISE },
    random.fork('curve'),
  )
  const noise = random.fork('noise').fillNormal(new Float64Array(count), 0, sd)
  const w = x.map((value, i) => value + noise[i])
  const made = random.fork('coin').bernoulli(0.5) ? 'a' : 'b'
  const truths = { a: truthOf(0, w, y), b: truthOf(shift, w, y) }
  const errors = noise.slice(0, MOST_BOUGHT).map((value) => value + truths[made].mean)
  yield {
    w: Float32Array.from(w),
    y: Float32Array.from(y),
    truths,
    made,
    errors,
    intervals: Array.from(errors, (_, i) => intervalAfter(errors.subarray(0, i + 1))),
  }
}
