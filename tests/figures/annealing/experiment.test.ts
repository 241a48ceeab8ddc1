import { describe, expect, it } from 'vitest'
import { configs, type Ensemble, SEEDS, summarise } from '../../../src/figures/annealing/ensemble'
import { type Frame, run } from '../../../src/figures/annealing/experiment'
import { type Config, FRAMES, params } from '../../../src/figures/annealing/params'
import { defaultsOf } from '../../../src/params/config'

const defaults: Config = defaultsOf(params)

const frames = (change: Partial<Config> = {}): Frame[] =>
  Array.from(run({ ...defaults, ...change }), (frame) => frame())

/** The last frame alone, as the pool asks for it. */
function last(config: Config): Frame {
  let frame: (() => Frame) | undefined
  for (const next of run(config)) frame = next
  if (frame === undefined) throw new Error('no frame')
  return frame()
}

const overAll = (change: Partial<Config> = {}): Ensemble =>
  summarise(configs({ ...defaults, ...change }).map(last))

describe(`over ${SEEDS} seeds`, () => {
  const usual = overAll()

  it('annealing finds the best line more often than greedy search, and nearly always', () => {
    expect(usual.arrived).toBe(SEEDS)
    expect(usual.annealed / SEEDS).toBeGreaterThanOrEqual(0.9)
    expect(usual.annealed - usual.greedy).toBeGreaterThanOrEqual(5)
  })

  it('nearly cold it finds what greedy search finds, give or take a few', () => {
    expect(Math.abs(overAll({ start: 0.1 }).annealed - usual.greedy)).toBeLessThanOrEqual(4)
  })

  it('too hot it finds less than half of them', () => {
    expect(overAll({ start: 1000 }).annealed / SEEDS).toBeLessThan(0.5)
  })

  it('in a hurry greed wins', () => {
    const hurried = overAll({ swaps: 300 })
    expect(hurried.greedy).toBeGreaterThan(hurried.annealed)
  })
})

describe('a search', () => {
  const shown = frames()

  it('begins alike for both, and counts its swaps to the end', () => {
    expect(shown).toHaveLength(FRAMES + 1)
    expect(shown[0].greedy.chosen).toEqual(shown[0].annealed.chosen)
    expect(shown[0].temperature).toBe(defaults.start)
    expect(shown.at(-1)).toMatchObject({ swap: defaults.swaps, temperature: 0 })
  })

  it('never climbs if greedy; warm, it climbs at first', () => {
    const climbs = (energies: Float64Array): boolean =>
      energies.some((energy, i) => i > 0 && energy > energies[i - 1])
    expect(climbs(shown[FRAMES].greedy.energies)).toBe(false)
    expect(climbs(shown[FRAMES].annealed.energies)).toBe(true)
  })

  it('ends no lower than the best line, which lines through pairs of points yield', () => {
    const { best, greedy, annealed } = shown[FRAMES]
    for (const { energies } of [greedy, annealed])
      expect(energies[FRAMES]).toBeGreaterThanOrEqual(best.energy * (1 - 1e-9))
  })

  it('takes points of the reader’s, however few and wherever they stand', () => {
    for (const points of [
      [[5, 5]],
      [
        [5, 1],
        [5, 9],
      ],
      [
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 9],
      ],
    ] as const) {
      const { x, keep, annealed } = last({ ...defaults, points })
      expect(x).toHaveLength(points.length < 3 ? 40 : points.length)
      expect(keep).toBeLessThanOrEqual(x.length)
      expect(Array.from(annealed.line).every(Number.isFinite)).toBe(true)
    }
  })
})
