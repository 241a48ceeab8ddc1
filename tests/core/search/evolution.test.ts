import { describe, expect, it } from 'vitest'
import { hashFloats } from '../../../src/core/nets/hash'
import { stream } from '../../../src/core/random'
import { codeOf, Evolution, type Formula, problemOf, Tabulation } from '../../../src/core/search'

const bounds = { nodes: 15, levels: 6 }
const points = Array.from({ length: 21 }, (_, i) => i / 4)
const tabulation = new Tabulation(points)

/** Mean distance from a curve. */
const far =
  (curve: (r: number) => number) =>
  (formula: Formula): number =>
    tabulation.of(formula).reduce((sum, value, i) => sum + Math.abs(value - curve(points[i])), 0) /
    points.length

const start = (change: Partial<ConstructorParameters<typeof Evolution>[0]> = {}): Evolution =>
  new Evolution({ size: 60, bounds, judge: far((r) => r * r + r), random: stream(4), ...change })

function after(evolution: Evolution, generations: number): Evolution {
  for (let i = 0; i < generations; i++) evolution.advance()
  return evolution
}

describe('evolution', () => {
  it('needs two formulas to breed, and no more', () => {
    expect(after(start({ size: 2 }), 3).population).toHaveLength(2)
    expect(() => start({ size: 1 })).toThrow('Evolution: a population of 1')
  })

  it('finds r² + r in most of ten runs', () => {
    const found = Array.from(
      { length: 10 },
      (_, seed) => after(start({ random: stream(seed) }), 25).population[0].cost,
    )
    expect(found.filter((cost) => cost < 1e-9).length).toBeGreaterThanOrEqual(7)
  })

  it('never loses its best, keeps its size, its order and its bounds', () => {
    const evolution = start()
    let least = Infinity
    for (let generation = 0; generation < 15; generation++) {
      const { population } = evolution
      expect(evolution.generation).toBe(generation)
      expect(population).toHaveLength(60)
      expect(population[0].cost).toBeLessThanOrEqual(least)
      least = population[0].cost
      const costs = population.map(({ cost }) => cost)
      expect(costs).toEqual(costs.toSorted((a, b) => a - b))
      expect(population.every(({ formula }) => problemOf(formula, bounds) === undefined)).toBe(true)
      evolution.advance()
    }
  })

  it('gives each but a few a formula of its own', () => {
    const { population } = after(start(), 10)
    expect(new Set(population.map(({ formula }) => formula.join())).size).toBeGreaterThanOrEqual(55)
  })

  it('names parents that stood in the generation before', () => {
    const evolution = start({ size: 20 })
    expect(evolution.population.every(({ parent }) => parent === -1)).toBe(true)
    evolution.advance()
    expect(evolution.population[0].parent).toBeGreaterThanOrEqual(0)
    expect(evolution.population.every(({ parent }) => parent >= 0 && parent < 20)).toBe(true)
  })

  it('comes out the same from the same seed, and otherwise from another', () => {
    const formulas = (seed: number) =>
      after(start({ random: stream(seed) }), 4).population.map(({ formula }) => formula.join())
    expect(formulas(1)).toEqual(formulas(1))
    expect(formulas(1)).not.toEqual(formulas(2))
  })

  it('breeds the same generations in every engine, and after every change of its code', () => {
    const { population } = after(start({ bounds: { nodes: 7, levels: 4 } }), 8)
    const written = population.map(({ formula, parent }) => `${formula.join()}<${parent}`).join(';')
    expect(hashFloats(Float32Array.from(written, (letter) => letter.charCodeAt(0)))).toBe('253f245b7dc539cb')
  })

  it('lets a formula enter, and knows its descendants', () => {
    const solution = ['+', '×', 'r', 'r', 'r'].map(codeOf)
    const evolution = start({ entered: [solution] })
    expect(evolution.population[0]).toMatchObject({ formula: solution, cost: 0, entered: true })
    expect(evolution.population.filter(({ entered }) => entered)).toHaveLength(1)
    const others = ({ population }: Evolution) =>
      population.filter(({ entered }) => !entered).map(({ formula }) => formula.join())
    expect(others(start())).toEqual(expect.arrayContaining(others(evolution)))
    after(evolution, 3)
    expect(evolution.population[0].entered).toBe(true)
    expect(evolution.population.filter(({ entered }) => entered).length).toBeGreaterThan(10)
  })

  it('puts last what its judge calls NaN, and asks him once for each formula', () => {
    const asked: string[] = []
    const evolution = start({
      judge: (formula) => {
        asked.push(formula.join())
        return formula.length > 3 ? Number.NaN : formula.length
      },
    })
    after(evolution, 3)
    expect(new Set(asked).size).toBe(asked.length)
    const costs = evolution.population.map(({ cost }) => cost)
    expect(costs.some(Number.isNaN)).toBe(false)
    expect(costs[0]).toBe(1)
    expect(start({ judge: () => Number.NaN }).population.every(({ cost }) => cost === Infinity)).toBe(true)
  })

  it('needs two', () => {
    expect(() => start({ size: 1 })).toThrow('Evolution: a population of 1')
  })
})
