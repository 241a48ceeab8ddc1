import { expect, it, test } from 'vitest'
import { dense, tanh } from '../../../src/core/layers'
import { shiftingNoise, type ShiftingNoiseOptions } from '../../../src/core/layers/shiftingNoise'
import { meanSquaredError } from '../../../src/core/losses'
import { createNet } from '../../../src/core/nets'
import { sgd } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'
import { mean, standardDeviation } from '../../../src/core/statistics'
import { expectGradient, numbers } from '../nets/expectGradient'

test('the gradient is that of central differences, in training and in evaluation', () => {
  expect.hasAssertions()
  const layers = [dense(7), shiftingNoise(), tanh(), dense(2)]
  const given = { input: 5, layers, inputs: numbers('x', 30), targets: numbers('t', 12), rows: 6 }
  expectGradient(given)
  expectGradient({ ...given, training: false })
})

const [UNITS, ROWS] = [40, 50]

const netOf = (options: ShiftingNoiseOptions) =>
  createNet({
    input: UNITS,
    layers: [shiftingNoise(options)],
    loss: meanSquaredError(),
    optimizer: sgd({ learningRate: 0.1 }),
    batch: ROWS,
    random: stream(4),
  })

const columnOf = (values: ArrayLike<number>, unit: number): number[] =>
  Array.from({ length: ROWS }, (_, row) => values[row * UNITS + unit])

it('gives every unit a factor and an offset of its own, within their ranges, and others at the next pass', () => {
  const net = netOf({ scale: 0.25, shift: 0.5, spread: 0 })
  const offsets = Float32Array.from(net.forward(new Float32Array(UNITS * ROWS), { training: true }))
  const next = Float32Array.from(net.forward(new Float32Array(UNITS * ROWS), { training: true }))
  for (let unit = 0; unit < UNITS; unit++) {
    const column = columnOf(offsets, unit)
    expect(new Set(column).size).toBe(1)
    expect(Math.abs(column[0])).toBeLessThanOrEqual(0.5)
    expect(next[unit]).not.toBe(offsets[unit])
  }
  expect(standardDeviation(Array.from(offsets.subarray(0, UNITS)))).toBeGreaterThan(0.15)
  const factors = netOf({ scale: 0.25, shift: 0, spread: 0 })
    .forward(new Float32Array(UNITS * ROWS).fill(1), { training: true })
    .slice(0, UNITS)
  expect(Math.min(...factors)).toBeGreaterThanOrEqual(0.75)
  expect(Math.max(...factors)).toBeLessThanOrEqual(1.25)
  expect(Math.max(...factors) - Math.min(...factors)).toBeGreaterThan(0.3)
})

it('adds a normal number to every value', () => {
  const noise = Array.from(
    netOf({ scale: 0, shift: 0, spread: 0.5 }).forward(new Float32Array(UNITS * ROWS), { training: true }),
  )
  expect(Math.abs(standardDeviation(noise) / 0.5 - 1)).toBeLessThan(0.06)
  expect(Math.abs(mean(noise))).toBeLessThan(3 * (0.5 / Math.sqrt(UNITS * ROWS)))
})

it('changes nothing in evaluation, and takes no strength that is none', () => {
  const x = Float32Array.from(numbers('x', UNITS))
  expect(netOf({}).forward(x)).toEqual(x)
  expect(() => netOf({ scale: 1 })).toThrow(/scale/)
  expect(() => netOf({ shift: -1 })).toThrow(/shift/)
  expect(() => netOf({ spread: Infinity })).toThrow(/spread/)
})
