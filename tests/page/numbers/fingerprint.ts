import { curvePoints, publishedCubic, spirals, withOutliers } from '../../../src/core/datasets'
import { splitDigits } from '../../../src/core/datasets/digits'
import { cos, exp, log, log1p, normalCdf, sin } from '../../../src/core/elementary'
import {
  expandedRegressionCalibration,
  fitNoiseMixture,
  huberRegression,
  leastAbsoluteDeviations,
  leastMedianOfSquares,
  leastTrimmedSquares,
  residuals,
  simex,
  tukeyRegression,
} from '../../../src/core/estimators'
import { stream, torchGenerator } from '../../../src/core/random'
import { comparePairs } from '../../../src/core/statistics'

/** One hash for each family of numbers, over all bits of what it computes. */
export function fingerprints(): Record<string, string> {
  const random = stream(2024)
  const torch = torchGenerator(2024)
  const points = Float64Array.from({ length: 20_000 }, () => random.uniform(0, 6.3))
  const normal = { kind: 'normal', mean: 0, sd: 1 } as const
  const noise = { mean: 0.1, sd: 0.4 }
  const cubic = curvePoints(publishedCubic, { count: 200, inputs: normal, noise: 0.5 }, random.fork('cubic'))
  const clean = curvePoints([1, 2], { count: 60, inputs: normal, noise: 0.3 }, random.fork('line'))
  const { x, y } = withOutliers(clean, 0.2, { kind: 'lifted', by: 8 }, random.fork('outliers'))
  const start = leastMedianOfSquares(x, y, random.fork('pairs')).coefficients
  return {
    elementary: hash(...[exp, log, log1p, sin, cos, normalCdf].map((f) => points.map((point) => f(point)))),
    stream: hash(
      random.fillNormal(new Float64Array(20_000)),
      random.permutation(1000),
      Float64Array.from({ length: 1000 }, () => random.beta(0.3, 2)),
    ),
    torch: hash(torch.linear(15, 32).weight, torch.normal(5000, 1, 2), torch.normal(15)),
    datasets: hash(spirals(500, 0.1, random).inputs, splitDigits(random).test.inputs),
    robust: hash(
      leastAbsoluteDeviations(x, y),
      huberRegression(x, y).coefficients,
      tukeyRegression(x, y, { start }).coefficients,
      leastTrimmedSquares(x, y, random.fork('trimmed')).coefficients,
    ),
    errorsInVariables: hash(
      simex(cubic.x, cubic.y, { noise, degree: 3, random, repeats: 5, extrapolant: 'rational' }).coefficients,
      expandedRegressionCalibration(cubic.x, cubic.y, { noise, degree: 3, inputs: normal }),
    ),
    mixture: hash(fitNoiseMixture(residuals(start, x, y), { range: [-10, 10] }).faultyProbability),
    statistics: hash(Object.values({ ...comparePairs(x, y) })),
  }
}

/** FNV-1a over the bytes of the numbers as doubles. */
function hash(...lists: readonly ArrayLike<number>[]): string {
  let value = 0x811c9dc5
  for (const list of lists) {
    for (const byte of new Uint8Array(Float64Array.from(list).buffer))
      value = Math.imul(value ^ byte, 0x01000193)
  }
  return (value >>> 0).toString(16)
}
