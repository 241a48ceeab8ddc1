import { describe, expect, test } from 'vitest'
import { publishedCurves } from '../../../src/core/replay'
import { type Frame, params, run } from '../../../src/figures/replay/experiment'
import { anchorOf, printed, printedLines, pythonFixed } from '../../../src/figures/replay/printed'
import { overflowEpochs, overflowText, summarise } from '../../../src/figures/replay/ensemble'
import { defaultsOf } from '../../../src/params/config'

const losses = (count: number) => Array.from({ length: count }, (_, i) => 1000 - i)

function lastOf(seed: number, settings = {}): Frame {
  const draw = [...run({ ...defaultsOf(params), ...settings, seed })].at(-1)
  if (draw === undefined) throw new Error('the run made no picture')
  return draw()
}

describe('what the program prints', () => {
  test('is every tenth loss', () => {
    expect(printed(losses(9))).toEqual({ epoch: [], loss: [] })
    expect(printed(losses(25))).toEqual({ epoch: [10, 20], loss: [991, 981] })
  })

  test('is written as Python writes f"{loss:.4f}"', () => {
    expect(pythonFixed(2.5)).toBe('2.5000')
    expect(pythonFixed(15662767549710336)).toBe('15662767549710336.0000')
    expect(pythonFixed(Math.fround(6.807009593783293e35))).toBe('680700959378329253142922255080095744.0000')
    expect(pythonFixed(Infinity)).toBe('inf')
    expect(pythonFixed(NaN)).toBe('nan')
  })

  test('comes line by line', () => {
    expect(printedLines(losses(20))).toEqual([
      'Epoch [10/150], Loss: 991.0000',
      'Epoch [20/150], Loss: 981.0000',
    ])
  })
})

describe('the published points over a run', () => {
  test('are scaled to its loss at epoch 10', () => {
    expect(anchorOf({ lossBefore: losses(9) })).toBeUndefined()
    expect(anchorOf({ lossBefore: losses(150) })).toBe(991)
  })

  test('are scaled by the first finite printed loss where epoch 10 overflowed', () => {
    const overflowed = losses(30).map((loss, i) => (i < 10 ? Infinity : loss))
    expect(anchorOf({ lossBefore: overflowed })).toBe(981 / publishedCurves.before[1])
  })

  test('lie on the run to a pixel and a half, in each of the paper’s settings', () => {
    const { lossBefore, lossAfter } = lastOf(3)
    const anchor = anchorOf({ lossBefore }) ?? NaN
    for (const [i, epoch] of publishedCurves.epoch.entries()) {
      const off = [
        publishedCurves.before[i] - lossBefore[epoch - 1] / anchor,
        publishedCurves.after[i] - lossAfter[epoch - 1] / anchor,
      ]
      expect(Math.max(...off.map(Math.abs))).toBeLessThan(1.5 * publishedCurves.pixel)
    }
  })
})

describe('runs that overflow', () => {
  test('are counted by the epoch of their first such loss', () => {
    const frames = [0, 1, 2, 3].map((seed) => lastOf(seed))
    expect(frames.map((frame) => overflowEpochs(frame))).toEqual([[3], [3], [], []])
    const seeds = summarise([...frames, undefined])
    expect(seeds).toEqual({ runs: 4, overflowed: 2, overflowEpochs: [[3, 2]] })
    expect(overflowText(seeds)).toBe('2 of 4 runs left the range of 32-bit numbers (2 at epoch 3)')
  })

  test('are said to be none where there are none', () => {
    expect(overflowText(summarise([lastOf(2)]))).toBe('All 1 runs stayed within the range of 32-bit numbers')
  })
})
