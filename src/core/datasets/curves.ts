import { evaluate } from '../estimators/polynomial'
import type { Stream } from '../random'

/** Points of a curve with noise, some of them perhaps spoilt. */
export interface CurvePoints {
  readonly x: Float64Array
  readonly y: Float64Array
  /** 1 where a point was spoilt. */
  readonly spoilt: Uint8Array
}

/** Where x comes from. */
export type InputLaw =
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }

/** The cubic of the published experiment: 2.1 + 3.2x + 1.6x² + 0.9x³. */
export const publishedCubic = [2.1, 3.2, 1.6, 0.9] as const

/** So many draws of a law. */
export function drawInputs(law: InputLaw, count: number, random: Stream): Float64Array {
  const x = new Float64Array(count)
  return law.kind === 'normal'
    ? random.fillNormal(x, law.mean, law.sd)
    : random.fillUniform(x, law.low, law.high)
}

/**
 * y = c₀ + c₁x + c₂x² + … + N(0, noise²) at x drawn from a law: a line with two coefficients, a cubic with four.
 * Inputs and noise have streams of their own, so that either can be changed alone. Throws for a count below 1.
 */
export function curvePoints(
  coefficients: ArrayLike<number>,
  { count, inputs, noise }: { count: number; inputs: InputLaw; noise: number },
  random: Stream,
): CurvePoints {
  if (!(Number.isInteger(count) && count > 0)) throw new RangeError(`curvePoints: ${count} points`)
  const x = drawInputs(inputs, count, random.fork('x'))
  const errors = random.fork('noise').fillNormal(new Float64Array(count), 0, noise)
  const y = x.map((value, i) => evaluate(coefficients, value) + errors[i])
  return { x, y, spoilt: new Uint8Array(count) }
}

/** How a point is spoilt: lifted by so much, or put somewhere else altogether (far out in x: a leverage point). */
export type Outlier =
  | { readonly kind: 'lifted'; readonly by: number }
  | { readonly kind: 'moved'; readonly to: readonly [x: number, y: number]; readonly spread: number }

/**
 * The points with a share of them (rounded to a whole number, drawn) spoilt. A larger share from the same stream
 * spoils the same points and more. Throws unless 0 ≤ share ≤ 1.
 */
export function withOutliers(
  points: CurvePoints,
  share: number,
  outlier: Outlier,
  random: Stream,
): CurvePoints {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`withOutliers: share ${share} is outside 0 to 1`)
  const [x, y, spoilt] = [points.x.slice(), points.y.slice(), points.spoilt.slice()]
  const order = random.fork('which').permutation(x.length)
  const scatter = random.fork('where')
  for (const i of order.subarray(0, Math.round(share * x.length))) {
    spoilt[i] = 1
    if (outlier.kind === 'lifted') {
      y[i] += outlier.by
    } else {
      x[i] = outlier.to[0] + scatter.normal(0, outlier.spread)
      y[i] = outlier.to[1] + scatter.normal(0, outlier.spread)
    }
  }
  return { x, y, spoilt }
}
