import { describe, expect, it } from 'vitest'
import { codeCost, codeGradient, noisyCodes, spread } from '../../../src/core/information'
import { stream } from '../../../src/core/random'

const SIZE = 3
const ROWS = 4
const random = stream(5).fork('codes')
const encoded = random.fillNormal(new Float64Array(2 * SIZE * ROWS), 1, 2)
const noise = random.fillNormal(new Float64Array(SIZE * ROWS))
const weights = random.fillNormal(new Float64Array(SIZE * ROWS))

/** A loss with a curved part: Σ wz + z³. */
const lossOf = (codes: Float64Array): number => codes.reduce((sum, z, i) => sum + weights[i] * z + z ** 3, 0)
const pullOf = (codes: Float64Array): Float64Array => codes.map((z, i) => weights[i] + 3 * z * z)

describe('a noisy code', () => {
  it('has hardly any noise where the encoder gives nothing', () => {
    expect(spread(0)).toBeCloseTo(0.006715348489, 9)
    expect(spread(800)).toBe(795)
    expect(Array.from(noisyCodes([2, 0], [1], 1))).toEqual([2 + spread(0)])
  })

  it('costs nothing where it is plain noise, and ½μ² where it is shifted', () => {
    const one = 5 + Math.log(Math.E - 1)
    expect(codeCost([0, one], 1)).toBeCloseTo(0, 12)
    expect(codeCost([3, one], 1)).toBeCloseTo(4.5, 12)
    expect(codeCost([0, 5 + Math.log(Math.exp(2) - 1)], 1)).toBeCloseTo(1.5 - Math.LN2, 12)
  })

  it('has the gradient that differences of loss + β·cost have', () => {
    for (const beta of [0, 0.3, 4]) {
      const gradient = codeGradient(encoded, noise, pullOf(noisyCodes(encoded, noise, SIZE)), SIZE, beta)
      const objective = (at: Float64Array): number =>
        lossOf(noisyCodes(at, noise, SIZE)) + beta * codeCost(at, SIZE)
      encoded.forEach((value, i) => {
        const step = 1e-5
        const difference =
          (objective(encoded.with(i, value + step)) - objective(encoded.with(i, value - step))) / (2 * step)
        expect(Math.abs(gradient[i] - difference)).toBeLessThan(1e-6 * (1 + Math.abs(difference)))
      })
    }
  })

  it('refuses tables that do not match', () => {
    expect(() => noisyCodes([1, 2, 3], [1], 1)).toThrow(RangeError)
    expect(() => codeCost([], 1)).toThrow(RangeError)
    expect(() => codeGradient([1, 2], [1], [1, 2], 1, 0)).toThrow(/2 pulls on 1 codes/)
  })
})
