import { expect, test } from 'vitest'
import {
  biasOnlyDecay,
  biasOnlyShare,
  publishedCurves,
  target,
  targets,
  trueInputs,
} from '../../../src/core/replay'

test('the targets are 2.1 + 3.2x + 1.6x² + 0.9x³ at 1 to 15', () => {
  expect(target(0)).toBe(2.1)
  expect(target(15)).toBeCloseTo(3447.6, 9)
  expect([...trueInputs]).toEqual(Array.from({ length: 15 }, (_, i) => i + 1))
  for (const [i, x] of trueInputs.entries()) {
    expect(targets[i]).toBeCloseTo(2.1 + 3.2 * x + 1.6 * x ** 2 + 0.9 * x ** 3, 3)
  }
})

test('output biases alone lose 2.65 % of the loss an epoch', () => {
  expect(biasOnlyDecay).toBeCloseTo(0.973511, 6)
  expect(biasOnlyShare(10, 'before')).toBe(1)
  expect(biasOnlyShare(10, 'after')).toBeCloseTo(0.01783, 5)
})

test('every published point lies on the law of the output biases, to a pixel and a half of the plots', () => {
  const { epoch, pixel } = publishedCurves
  for (const run of ['before', 'after'] as const) {
    for (const [i, share] of publishedCurves[run].entries()) {
      expect(Math.abs(share - biasOnlyShare(epoch[i], run))).toBeLessThan(1.5 * pixel)
    }
  }
})
