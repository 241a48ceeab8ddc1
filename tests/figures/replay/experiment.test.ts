import { describe, expect, test } from 'vitest'
import golden from '../../golden/replay-torch.json'
import { type Frame, params, run } from '../../../src/figures/replay/experiment'
import { defaultsOf } from '../../../src/params/config'

type Settings = Partial<ReturnType<typeof defaultsOf<typeof params>>>

const drawings = (settings: Settings) => [...run({ ...defaultsOf(params), ...settings })]
const frames = (settings: Settings): Frame[] => drawings(settings).map((draw) => draw())

function lastOf(settings: Settings): Frame {
  const draw = drawings(settings).at(-1)
  if (draw === undefined) throw new Error('the run made no picture')
  return draw()
}

/** Equal where the golden loss is not finite, within 1e-4 where it is. */
const agrees = (loss: number, expected: number) =>
  Number.isFinite(expected) ? Math.abs(loss / expected - 1) < 1e-4 : Object.is(loss, expected)

function expectLosses(losses: readonly number[], expected: readonly (number | string)[]) {
  expect(losses.length).toBe(expected.length)
  const wrong = losses.findIndex((loss, epoch) => !agrees(loss, Number(expected[epoch])))
  expect(wrong, `epoch ${wrong + 1}: ${losses[wrong]} against ${expected[wrong]}`).toBe(-1)
}

/** The golden counts end with the last epoch that has a living unit. */
const whole = (active: readonly number[]) => Array.from({ length: 150 }, (_, epoch) => active[epoch] ?? 0)

describe('the program as PyTorch ran it', () => {
  test.each(golden.runs)('seed $seed, noise $mean ± $std', (expected) => {
    const { seed, mean, std, meanLearned, stdLearned } = expected
    const last = lastOf({ seed, mean, std, meanLearned, stdLearned })
    expect(last.noise).toEqual(expected.noise.map(Math.fround))
    expect(last.antiNoise).toEqual(expected.antiNoise.map(Math.fround))
    expect(last.activeBefore).toEqual(whole(expected.activeBefore))
    expect(last.activeAfter).toEqual(whole(expected.activeAfter))
    expectLosses(last.lossBefore, expected.lossBefore)
    expectLosses(last.lossAfter, expected.lossAfter)
  })
})

describe('the frames', () => {
  test('are 300, each with the curves up to its epoch', () => {
    const all = frames({ seed: 2 })
    expect(all.length).toBe(300)
    const last = all[299]
    for (const epoch of [1, 2, 150, 151, 299, 300]) {
      const frame = all[epoch - 1]
      expect(frame.epoch).toBe(epoch)
      expect([...frame.lossBefore, ...frame.lossAfter]).toEqual(
        [...last.lossBefore, ...last.lossAfter].slice(0, epoch),
      )
      expect([...frame.activeBefore, ...frame.activeAfter]).toEqual(
        [...last.activeBefore, ...last.activeAfter].slice(0, epoch),
      )
    }
  })

  test('show the answers whose error is the loss', () => {
    const targets = Array.from({ length: 15 }, (_, i) => {
      const x = i + 1
      return 2.1 + 3.2 * x + 1.6 * x ** 2 + 0.9 * x ** 3
    })
    for (const { epoch, answers, lossBefore, lossAfter } of frames({ seed: 2 })) {
      const loss = [...lossBefore, ...lossAfter][epoch - 1]
      const error = answers.reduce((sum, answer, i) => sum + (answer - targets[i]) ** 2, 0) / 15
      expect(error / loss).toBeCloseTo(1, 4)
    }
  })

  test('are the same for the same settings, and survive a structured clone', () => {
    const settings = { seed: 0, mean: 3, std: 1 }
    const last = lastOf(settings)
    expect(lastOf(settings)).toEqual(last)
    expect(structuredClone(last)).toEqual(last)
    expect(JSON.stringify(last).length).toBeLessThan(100_000)
  })

  test('do not change when another run goes on between them', () => {
    const config = { ...defaultsOf(params), seed: 3 }
    const [one, other] = [run(config), run({ ...config, seed: 4 })]
    const pairs = Array.from({ length: 300 }, () => [one.next().value, other.next().value] as const)
    expect(pairs[299].map((draw) => draw?.())).toEqual([lastOf({ seed: 3 }), lastOf({ seed: 4 })])
  })

  test('are untouched by a run that overflowed before', () => {
    const alone = lastOf({ seed: 2 })
    const far = lastOf({ mean: 1000, std: 1000, seed: 0 })
    expect(far.lossBefore.some(Number.isNaN)).toBe(true)
    expect(lastOf({ seed: 2 })).toEqual(alone)
  })

  test('stand for every noise a reader may set, and say where float32 ended', () => {
    for (const settings of [
      { mean: 1000, std: 0 },
      { mean: -1000, std: 1000, meanLearned: 1000, stdLearned: 1000 },
      { std: 0, stdLearned: 0, meanLearned: 0 },
    ]) {
      const last = lastOf({ ...settings, seed: 2 ** 32 - 1 })
      expect(last.lossBefore.length + last.lossAfter.length).toBe(300)
      expect([...last.noisy, ...last.removed].every(Number.isFinite)).toBe(true)
    }
  })
})
