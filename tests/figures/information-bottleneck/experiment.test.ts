import { describe, expect, it } from 'vitest'
import { BETAS } from '../../../src/figures/information-bottleneck/betas'
import { configs, lastLayer, RUNS, summarise } from '../../../src/figures/information-bottleneck/ensemble'
import { type Frame, run } from '../../../src/figures/information-bottleneck/experiment'
import { CODE_BETAS, type Config, params, PARTS } from '../../../src/figures/information-bottleneck/params'
import { defaultsOf } from '../../../src/params/config'

const defaults: Config = defaultsOf(params)

/** The last frame alone, as the pool asks for it. */
function last(config: Config): Frame {
  let frame: (() => Frame) | undefined
  for (const next of run(config)) frame = next
  if (frame === undefined) throw new Error('no frame')
  return frame()
}

const at = (beta: number): Frame => last({ ...defaults, beta })

describe('the tree of eight inputs', () => {
  it('keeps what the table of the equations says, to a thousandth of a bit', () => {
    for (const [beta, kept, relevant] of [
      [1.4, 0, 0],
      [1.5, 0.1155, 0.078],
      [1.6, 0.347, 0.228],
      [2, 0.735, 0.449],
      [3, 0.947, 0.541],
      [10, 1, 0.555],
      [30, 1.491, 0.5775],
      [1000, 3, 0.5953],
    ] as const) {
      const { split } = at(beta)
      expect(Math.abs(split.kept - kept)).toBeLessThan(1e-3)
      expect(Math.abs(split.relevant - relevant)).toBeLessThan(1e-3)
    }
  })

  it('has its last join between 1.46 and 1.47', () => {
    expect(at(1.46).split).toMatchObject({ clusters: 1 })
    expect(at(1.47).split.kept).toBeGreaterThan(0.01)
    expect(at(1.47).inputs.joinAt).toBeCloseTo(1.4643, 4)
  })

  it('is drawn from the largest β down, and curves as the information curve must', () => {
    const { tree } = at(10)
    expect(tree.kept).toHaveLength(BETAS.length)
    expect(BETAS.every((beta, i) => i === 0 || beta < BETAS[i - 1])).toBe(true)
    expect(BETAS.at(-1)).toBeCloseTo(params.beta.min, 12)
    const steps = BETAS.slice(1).map((beta, i) => ({
      low: 1 / BETAS[i],
      high: 1 / beta,
      clusters: [tree.clusters[i], tree.clusters[i + 1]],
      kept: tree.kept[i] - tree.kept[i + 1],
      slope: (tree.relevant[i] - tree.relevant[i + 1]) / (tree.kept[i] - tree.kept[i + 1]),
    }))
    expect(steps.every(({ clusters: [above, below] }) => below <= above)).toBe(true)
    const long = steps.filter(({ kept }) => kept > 0.01)
    expect(long.length).toBeGreaterThan(80)
    // From one β to the next the curve is about as steep as 1/β of the one and of the other.
    for (const { slope, low, high } of long) {
      expect(slope).toBeGreaterThan(0.97 * low)
      expect(slope).toBeLessThan(1.03 * high)
    }
  })

  it('grows part by part', () => {
    const counts = Array.from(run(defaults), (frame) => frame().tree.kept.length)
    expect(counts).toHaveLength(PARTS + 1)
    expect(counts[0]).toBe(1)
    expect(counts.every((count, i) => i === 0 || count > counts[i - 1])).toBe(true)
  })
})

describe(`over ${RUNS} networks and nets on digits`, () => {
  const { courses, codes } = summarise(configs().map(last))

  it('every run falls in 30 bins, stands still where every value counts, and rises before the tanh', () => {
    expect(courses).toHaveLength(RUNS)
    const change = (bits: readonly number[]): number => bits[bits.length - 1] - bits[0]
    for (const { equal, distinct, before } of courses) {
      expect(change(equal)).toBeLessThan(-0.5)
      expect(Math.min(...distinct)).toBe(12)
      expect(change(before)).toBeGreaterThan(0.5)
    }
  })

  it('the variational code keeps less the more keeping costs, and collapses at β = 3', () => {
    for (let i = 1; i < codes.length; i++) expect(codes[i].cost).toBeLessThan(codes[i - 1].cost)
    expect(codes[CODE_BETAS.indexOf(3)].accuracy).toBeLessThan(0.2)
    expect(Math.max(...codes.map(({ accuracy }) => accuracy)) - codes[0].accuracy).toBeLessThan(0.03)
  })
})

describe('a network on show', () => {
  it('is the one of its seed, and learns', () => {
    const frame = last({ ...defaults, view: 'net', seed: 3 })
    expect(frame.net?.accuracy).toBeGreaterThan(0.85)
    expect(frame.net?.counts.reduce((sum, count) => sum + count, 0)).toBe(4096)
    const again = summarise(configs().slice(3, 4).map(last))
    expect(again.courses[0].equal).toEqual(lastLayer(frame.net?.looks.equal ?? new Float32Array()))
  })
})
