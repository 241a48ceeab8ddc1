import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { curvePoints, type InputLaw, publishedCubic } from '../../../src/core/datasets'
import {
  attenuation,
  correctedScores,
  evaluate,
  expandedRegressionCalibration,
  inputLawOf,
  leastSquares,
  lessDraw,
  lessMean,
  posteriorMoments,
  regressionCalibration,
  simex,
  unbiasedPowers,
} from '../../../src/core/estimators'
import { excessVariance } from '../../../src/core/estimators/excessVariance'
import { solveLeastSquares } from '../../../src/core/estimators/leastSquares'
import { stream } from '../../../src/core/random'
import { mean, median } from '../../../src/core/statistics'
import { seeds } from './samples'

/** A curve whose inputs are read with noise. */
function readings(
  seed: number,
  coefficients: readonly number[],
  inputs: InputLaw,
  count: number,
  sd: number,
) {
  const random = stream(seed)
  const { x, y } = curvePoints(coefficients, { count, inputs, noise: 0.5 }, random.fork('curve'))
  const noise = random.fork('reading').fillNormal(new Float64Array(count), 0, sd)
  return { x, y, w: x.map((value, i) => value + noise[i]), random: random.fork('method') }
}

const standard = { kind: 'normal', mean: 0, sd: 1 } as const
const wide = { kind: 'uniform', low: -2, high: 2 } as const

describe('a line', () => {
  const noise = { mean: 0, sd: 0.7 }
  const slopes = seeds.map((seed) => {
    const { y, w, random } = readings(seed, [1, 2], standard, 1000, noise.sd)
    const known = { noise, degree: 1 }
    return {
      naive: leastSquares(w, y)[1],
      draw: leastSquares(lessDraw(w, noise, random.fork('draw')), y)[1],
      calibrated: regressionCalibration(w, y, { ...known, inputs: inputLawOf(w, noise) })[1],
      corrected: correctedScores(w, y, known)[1],
      quadratic: simex(w, y, { ...known, random: random.fork('simex'), repeats: 20 }).coefficients[1],
      rational: simex(w, y, { ...known, random: random.fork('simex'), repeats: 10, extrapolant: 'rational' })
        .coefficients[1],
    }
  })
  const meanOf = (of: keyof (typeof slopes)[number]) => mean(slopes.map((slope) => slope[of]))

  test('fitted on noisy inputs loses its slope to the attenuation factor, within 3 %', () => {
    expect(Math.abs(meanOf('naive') / (2 * attenuation(1, 0.7)) - 1)).toBeLessThan(0.03)
  })

  test('loses twice as much when an independent draw is subtracted', () => {
    expect(Math.abs(meanOf('draw') / (2 / (1 + 2 * 0.49)) - 1)).toBeLessThan(0.03)
  })

  test('is repaired by calibration, corrected scores and rational SIMEX', () => {
    for (const method of ['calibrated', 'corrected', 'rational'] as const) {
      expect(Math.abs(meanOf(method) / 2 - 1)).toBeLessThan(0.03)
    }
  })

  test('is half repaired by quadratic SIMEX, as theory says: 1.803', () => {
    expect(Math.abs(meanOf('quadratic') - 1.803)).toBeLessThan(0.03)
  })
})

describe('the published cubic read with noise, median error on [−1.5, 1.5] over 50 seeds', () => {
  const errorOf = (coefficients: ArrayLike<number>) => {
    const grid = Array.from({ length: 61 }, (_, i) => -1.5 + i / 20)
    return Math.sqrt(mean(grid.map((x) => (evaluate(coefficients, x) - evaluate(publishedCubic, x)) ** 2)))
  }

  function medians(inputs: InputLaw, count: number, sd: number) {
    const noise = { mean: 0, sd }
    const errors = seeds.map((seed) => {
      const { y, w, random } = readings(seed, publishedCubic, inputs, count, sd)
      const known = { noise, degree: 3, inputs }
      return {
        naive: errorOf(leastSquares(lessMean(w, noise), y, { degree: 3 })),
        draw: errorOf(leastSquares(lessDraw(w, noise, random.fork('draw')), y, { degree: 3 })),
        plugIn: errorOf(regressionCalibration(w, y, { ...known, inputs: inputLawOf(w, noise) })),
        expanded: errorOf(expandedRegressionCalibration(w, y, known)),
        corrected: errorOf(correctedScores(w, y, known)),
        simex: errorOf(simex(w, y, { ...known, random: random.fork('simex'), repeats: 5 }).coefficients),
      }
    })
    const of = (method: keyof (typeof errors)[number]) => median(errors.map((error) => error[method]))
    return {
      naive: of('naive'),
      draw: of('draw'),
      plugIn: of('plugIn'),
      expanded: of('expanded'),
      corrected: of('corrected'),
      simex: of('simex'),
    }
  }

  test('normal inputs: subtracting a draw harms, the expanded calibration repairs most', () => {
    const error = medians(standard, 500, 0.4)
    expect(error.draw).toBeGreaterThanOrEqual(1.15 * error.naive)
    expect(error.expanded).toBeLessThanOrEqual(0.7 * error.naive)
    expect(error.simex).toBeLessThanOrEqual(error.naive)
    expect(error.corrected).toBeLessThanOrEqual(0.8 * error.naive)
    expect(error.plugIn).toBeLessThan(error.naive)
  })

  test('uniform inputs: shrinking as if they were normal is worse than doing nothing, the expanded calibration far better', () => {
    const error = medians(wide, 500, 0.4)
    expect(error.draw).toBeGreaterThanOrEqual(1.15 * error.naive)
    expect(error.plugIn).toBeGreaterThan(error.naive)
    expect(error.expanded).toBeLessThanOrEqual(0.7 * error.naive)
    expect(error.simex).toBeLessThanOrEqual(error.naive)
  })
})

describe('SIMEX', () => {
  const { y, w } = readings(1, [1, 2], standard, 300, 0.5)
  const options = { noise: { mean: 0, sd: 0.5 }, degree: 1 }

  test('starts at the naive fit and lets its curve end in its answer', () => {
    const { zetas, simulated, curve, coefficients } = simex(w, y, { ...options, random: stream(1) })
    expect(zetas).toEqual([0, 0.5, 1, 1.5, 2])
    const naive = leastSquares(w, y)
    for (const j of [0, 1]) {
      expect(simulated[0][j]).toBeCloseTo(naive[j], 10)
      expect(curve(j, -1)).toBe(coefficients[j])
    }
    const slopes = simulated.map((fit) => fit[1])
    expect(slopes).toEqual(slopes.toSorted((a, b) => b - a))
  })

  test('follows a strongly attenuated slope back to the true one by a hyperbola', () => {
    const { y: outcomes, w: strong } = readings(3, [1, 2], standard, 20_000, 1.2)
    const noise = { mean: 0, sd: 1.2 }
    const { coefficients } = simex(strong, outcomes, {
      noise,
      degree: 1,
      random: stream(1),
      repeats: 5,
      extrapolant: 'rational',
    })
    expect(Math.abs(coefficients[1] - 2)).toBeLessThan(0.1)
  })

  test('takes off the mean of the noise: readings moved by it give the same answer', () => {
    const answer = simex(w, y, { ...options, random: stream(1), repeats: 3 }).coefficients
    const moved = w.map((reading) => reading + 0.7)
    const noise = { mean: 0.7, sd: 0.5 }
    simex(moved, y, { ...options, noise, random: stream(1), repeats: 3 }).coefficients.forEach((value, j) =>
      expect(value).toBeCloseTo(answer[j], 10),
    )
  })

  test('repeats with its seed, and refuses too few dots', () => {
    const again = () => simex(w, y, { ...options, random: stream(2), repeats: 3 }).coefficients
    expect(again()).toEqual(again())
    expect(() => simex(w, y, { ...options, random: stream(1), zetas: [0, 1] })).toThrow(
      'simex: 25 repeats of 2 zetas',
    )
  })
})

test('the expanded calibration is exact where y is the mean of the polynomial given the reading', () => {
  const noise = { mean: 0.3, sd: 0.4 }
  const w = Array.from({ length: 40 }, (_, i) => -2 + i / 10)
  const y = w.map((reading) =>
    posteriorMoments(reading, standard, noise, 3).reduce(
      (sum, moment, k) => sum + publishedCubic[k] * moment,
      0,
    ),
  )
  const fit = expandedRegressionCalibration(w, y, { noise, inputs: standard, degree: 3 })
  for (const [k, c] of publishedCubic.entries()) expect(fit[k]).toBeCloseTo(c, 9)
})

test('for a line, where every point is as sure as any other, both calibrations are one', () => {
  const { w, y } = readings(3, [1, 2], standard, 200, 0.5)
  const known = { noise: { mean: 0, sd: 0.5 }, inputs: standard, degree: 1 }
  const [plugIn, expanded] = [regressionCalibration(w, y, known), expandedRegressionCalibration(w, y, known)]
  for (const k of [0, 1]) expect(expanded[k]).toBeCloseTo(plugIn[k], 9)
})

test('for a parabola the expanded calibration heeds a point at its foot more than one where it is steep', () => {
  const noise = { mean: 0, sd: 0.3 }
  const w = Array.from({ length: 41 }, (_, i) => -2 + i / 10)
  const moments = w.map((reading) => posteriorMoments(reading, standard, noise, 2))
  const y = moments.map((of, i) => of[2] + (i % 2 === 0 ? 0.1 : -0.1))
  const answerAt = (coefficients: Float64Array, at: number) =>
    coefficients.reduce((sum, c, k) => sum + c * moments[at][k], 0)
  const weighted = (values: readonly number[]) =>
    expandedRegressionCalibration(w, values, { noise, inputs: standard, degree: 2 })
  const plain = (values: readonly number[]) =>
    solveLeastSquares(
      [0, 1, 2].map((k) => moments.map((of) => of[k])),
      values,
    )
  // How far the fit follows a point that is lifted a little.
  const follows = (fit: (values: readonly number[]) => Float64Array, at: number) =>
    answerAt(fit(y.with(at, y[at] + 0.001)), at) - answerAt(fit(y), at)
  expect(follows(weighted, 20)).toBeGreaterThan(1.2 * follows(plain, 20))
  for (const steep of [4, 36]) expect(follows(weighted, steep)).toBeLessThan(0.9 * follows(plain, steep))
})

test('the second fit of the expanded calibration weighs every point by one over its variance', () => {
  const noise = { mean: 0, sd: 0.3 }
  const w = Array.from({ length: 41 }, (_, i) => -2 + i / 10)
  const moments = w.map((reading) => posteriorMoments(reading, standard, noise, 4))
  const y = moments.map((of, i) => of[2] + (i % 2 === 0 ? 0.4 : -0.4))
  const answer = (c: Float64Array, of: Float64Array) => c[0] + c[1] * of[1] + c[2] * of[2]
  const columns = [0, 1, 2].map((k) => moments.map((of) => of[k]))
  const first = solveLeastSquares(columns, y)
  const [, a, b] = first
  const scatter = moments.map(
    ([, m1, m2, m3, m4]) => a * a * (m2 - m1 * m1) + 2 * a * b * (m3 - m1 * m2) + b * b * (m4 - m2 * m2),
  )
  const rest = excessVariance(
    moments.map((of, i) => (y[i] - answer(first, of)) ** 2),
    scatter,
    w.length - 3,
  )
  expect(rest).toBeGreaterThan(0.01)
  const second = expandedRegressionCalibration(w, y, { noise, inputs: standard, degree: 2 })
  // Weighted residuals stand at right angles to every column.
  for (const column of columns) {
    const along = column.reduce(
      (sum, value, i) => sum + (value * (y[i] - answer(second, moments[i]))) / (scatter[i] + rest),
      0,
    )
    expect(along).toBeCloseTo(0, 8)
  }
})

describe('the excess variance', () => {
  test('is what the mean square has beyond one known variance', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.5, max: 4, noNaN: true }), { minLength: 3, maxLength: 30 }),
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        (squares, known) => {
          const excess = excessVariance(
            squares,
            squares.map(() => known),
            squares.length,
          )
          expect(excess).toBeCloseTo(mean(squares) - known, 9)
        },
      ),
    )
  })

  test('makes the scaled squares sum to the degrees of freedom, for unequal variances', () => {
    const squares = [4, 1, 9, 0.25, 16]
    const variances = [1, 0, 2, 0.5, 3]
    const excess = excessVariance(squares, variances, 3)
    expect(squares.reduce((sum, square, i) => sum + square / (variances[i] + excess), 0)).toBeCloseTo(3, 9)
  })

  test('is next to nothing where the known variances explain more than is there, and 0 for a perfect fit', () => {
    expect(excessVariance([1, 1, 1], [9, 9, 9], 2)).toBeCloseTo(1e-6 * 1.5, 12)
    expect(excessVariance([0, 0], [1, 1], 1)).toBe(0)
    expect(excessVariance([1, 2], [0, 0], 0)).toBe(0)
  })
})

test('the unbiased powers of a reading are Hermite’s polynomials', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: 0, max: 2, noNaN: true }),
      (w, s) => {
        const expected = [
          1,
          w,
          w * w - s * s,
          w ** 3 - 3 * s * s * w,
          w ** 4 - 6 * w * w * s * s + 3 * s ** 4,
        ]
        for (const [k, power] of unbiasedPowers(w, s, 4).entries()) expect(power).toBeCloseTo(expected[k], 9)
      },
    ),
  )
})

test('points that are not usable are refused by name', () => {
  const known = { noise: { mean: 0, sd: 1 }, degree: 1 }
  expect(() => correctedScores([1], [], known)).toThrow('correctedScores: 1 x, 0 y')
  expect(() => correctedScores([1], [1], { noise: { mean: 0, sd: 0 }, degree: 1 })).toThrow(
    'solveLinear: column 1',
  )
  expect(() => regressionCalibration([], [], { ...known, inputs: standard })).toThrow(
    'regressionCalibration: 0 x',
  )
})
