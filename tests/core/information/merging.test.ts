import { describe, expect, it } from 'vitest'
import { bottleneck, joint, lagrangian, likeliest, merged, merging } from '../../../src/core/information'

const ONES = [0.02, 0.05, 0.1, 0.2, 0.8, 0.9, 0.95, 0.98]
const toy = joint(8, 2, Float64Array.from(ONES.flatMap((one) => [(1 - one) / 8, one / 8])))
const BETAS = [1000, 300, 100, 60, 30, 20, 15, 10, 6, 4, 3, 2, 1.6, 1.5, 1.45]
const path = merging(toy, BETAS)

describe('the merging tree', () => {
  it('has fewer clusters at each step down, from one for each input to a single one', () => {
    const counts = path.map(({ clusters }) => clusters)
    expect(counts[0]).toBe(8)
    expect(counts.at(-1)).toBe(1)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  })

  it('is, where clusters have become one, as good as the solution that keeps them apart', () => {
    path.forEach((found, i) => {
      const apart = bottleneck(toy, BETAS[i], { sweeps: 20_000 })
      expect(lagrangian(found, BETAS[i])).toBeLessThanOrEqual(lagrangian(apart, BETAS[i]) + 1e-6)
    })
  })

  it('keeps all three bits at β = 1000, where a start with softer clusters is caught in a worse optimum', () => {
    expect(path[0].kept).toBeCloseTo(3, 3)
    const start = path[BETAS.indexOf(30)].encoder
    const caught = bottleneck(toy, 1000, { start })
    expect(caught.kept).toBeLessThan(2.1)
    expect(lagrangian(path[0], 1000)).toBeLessThan(lagrangian(caught, 1000))
  })

  it('names clusters in rising order of the answer, and sends mirrored inputs to mirrored ones', () => {
    for (const found of path) {
      const says = Array.from({ length: found.clusters }, (_, t) => found.decoder[2 * t + 1])
      expect(says).toEqual(says.toSorted((a, b) => a - b))
      says.forEach((one, t) => expect(one + says[says.length - 1 - t]).toBeCloseTo(1, 4))
    }
    expect(likeliest(path[0], 7)).toBe(7)
  })

  it('brings clusters into rising order of the answer, in whatever order they come', () => {
    const isOf = (cluster: (input: number) => number) =>
      Float64Array.from({ length: 64 }, (_, at) => (at % 8 === cluster(Math.floor(at / 8)) ? 1 : 0))
    const order = [5, 2, 7, 0, 3, 6, 1, 4]
    const found = bottleneck(toy, 1, { start: isOf((input) => order[input]), sweeps: 0 })
    expect(merged(toy, found)).toEqual(isOf((input) => input))
  })

  it('joins equal clusters and leaves out empty ones', () => {
    const twice = Float64Array.from({ length: 24 }, (_, i) => [0.25, 0.75, 0][i % 3])
    expect(Array.from(merged(toy, bottleneck(toy, 1, { start: twice, sweeps: 0 })))).toEqual(
      Array.from({ length: 8 }, () => 1),
    )
  })
})
