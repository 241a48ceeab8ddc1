import { describe, expect, it } from 'vitest'
import type { Config } from '../../../src/experiments'
import { type Frame, run } from '../../../src/figures/attack-by-hand/experiment'
import { insideCircle, placeGuess } from '../../../src/figures/attack-by-hand/circle'
import { EPOCHS, params } from '../../../src/figures/attack-by-hand/params'
import { reader } from '../../../src/runtime/advance'
import { defaultsOf } from '../../../src/params/config'

const frameAt = (at: number, change: Partial<Config<'attack-by-hand'>> = {}): Frame => {
  const step = reader(run({ ...defaultsOf(params), ...change })).advanceTo(at)
  if (step === undefined) throw new Error('no frame')
  return step.frame
}
const last = (change: Partial<Config<'attack-by-hand'>> = {}): Frame => frameAt(Infinity, change)

const frames = Array.from({ length: 20 }, (_, seed) => last({ seed }))
const count = (of: (frame: Frame) => boolean): number => frames.filter(of).length

describe('somewhere inside the circle the answer changes, 20 seeds', () => {
  it('trains nets that are right on 95 % of the points and more in at least 18', () => {
    expect(count(({ accuracy }) => accuracy >= 0.95)).toBeGreaterThanOrEqual(18)
  })

  it('Carlini–Wagner find the change inside the circle in at least 18 of 20', () => {
    expect(
      count(
        ({ ways: { carliniWagner } }) => carliniWagner.changed && carliniWagner.l2 <= params.epsilon.default,
      ),
    ).toBeGreaterThanOrEqual(18)
  })

  it('DeepFool always finds a change, and never a nearer one than Carlini–Wagner by more than 2 %', () => {
    expect(count(({ ways: { deepFool } }) => deepFool.changed)).toBe(20)
    expect(count(({ ways: { deepFool, carliniWagner } }) => carliniWagner.l2 <= 1.02 * deepFool.l2)).toBe(20)
  })

  it('attacks with the ball’s radius change the answer inside the square in at least 18 of 20', () => {
    for (const name of ['fgsm', 'bim', 'mim', 'pgd'] as const) {
      expect(count(({ ways }) => ways[name].changed)).toBeGreaterThanOrEqual(18)
      expect(count(({ ways }) => ways[name].linf <= params.epsilon.default + 1e-12)).toBe(20)
    }
  })

  it('random search finds it too in the plane: chance fails only where there are many dimensions', () => {
    expect(count(({ tries }) => tries.share > 0)).toBeGreaterThanOrEqual(18)
    expect(count(({ tries }) => tries.share < 0.5)).toBe(20)
  })
})

describe('the frames', () => {
  it('begin with a net that has not been trained and end after the last epoch', () => {
    expect(frameAt(0).epoch).toBe(0)
    expect(last().epoch).toBe(EPOCHS)
  })

  it('keep the reader’s point inside the circle', () => {
    const { guess, point } = last({ guess: [[2.5, 1.5]], epsilon: 0.3 })
    expect(guess.l2).toBeCloseTo(0.3, 12)
    expect((guess.x - point[0]) / (guess.y - point[1])).toBeCloseTo(2 / 0.75, 10)
    expect(insideCircle([0.1, 0], [0, 0], 0.2)).toEqual([0.1, 0])
    expect(placeGuess([], [0, 1], 0.4)).toEqual([0.2, 1])
  })

  it('say that the answer changes where the attacks have led', () => {
    const { ways, answer } = last()
    const end = ways.deepFool
    const there = last({ epsilon: 1, guess: [[end.x[end.x.length - 1], end.y[end.y.length - 1]]] }).guess
    expect(there).toMatchObject({ changed: true })
    expect(there.probability).toBeLessThan(0.5)
    expect([0, 1]).toContain(answer)
  })

  it('move nothing where ε is 0', () => {
    const { ways, guess } = last({ epsilon: 0, guess: [[1, 1]] })
    expect(guess.l2).toBe(0)
    for (const name of ['fgsm', 'bim', 'mim', 'pgd'] as const) expect(ways[name].l2).toBe(0)
  })

  it('take a missing point as the first one', () => {
    expect(last({ point: [] }).point).toEqual(params.point.default[0])
  })
})
