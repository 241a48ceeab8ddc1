import { describe, expect, it } from 'vitest'
import { flipLabels, poisonedWith, stamped } from '../../../src/core/poisoning'
import { stream } from '../../../src/core/random'

const data = {
  count: 10,
  features: 3,
  classes: 4,
  inputs: Float32Array.from({ length: 30 }, (_, i) => i / 60),
  labels: Uint8Array.from({ length: 10 }, (_, i) => i % 4),
}
const corner = [0, 0, 1]

describe('flipped labels', () => {
  it('are the next class, in as many examples as asked for; nothing else changes', () => {
    const flipped = flipLabels(data, 0.3, stream(1))
    const changed = [...data.labels.keys()].filter((i) => flipped.labels[i] !== data.labels[i])
    expect(changed).toHaveLength(3)
    for (const i of changed) expect(flipped.labels[i]).toBe((data.labels[i] + 1) % 4)
    expect(flipped.inputs).toBe(data.inputs)
    expect(data.labels[1]).toBe(1)
  })

  it('are none or all at the ends, and no other share', () => {
    expect(flipLabels(data, 0, stream(1)).labels).toEqual(data.labels)
    expect(flipLabels(data, 1, stream(1)).labels).toEqual(data.labels.map((label) => (label + 1) % 4))
    for (const share of [-0.1, 1.1, Number.NaN])
      expect(() => flipLabels(data, share, stream(1))).toThrow(/share/)
  })
})

describe('a mark', () => {
  it('is put on every example, and only where it is drawn', () => {
    const marked = stamped(data.inputs, corner)
    marked.forEach((value, i) => expect(value).toBe(i % 3 === 2 ? 1 : data.inputs[i]))
    expect(stamped(data.inputs, [0, 0, 0])).toEqual(data.inputs)
  })

  it('fits the examples or throws', () => {
    for (const trigger of [[], [1, 0, 0, 1]]) expect(() => stamped(data.inputs, trigger)).toThrow(/a mark of/)
  })
})

describe('a backdoor', () => {
  it('marks a share of the examples and calls them the target', () => {
    const { data: bad, poisoned } = poisonedWith(data, { trigger: corner, target: 2 }, 0.4, stream(3))
    expect(new Set(poisoned).size).toBe(4)
    for (let i = 0; i < data.count; i++) {
      const isPoisoned = poisoned.includes(i)
      const own = data.inputs.slice(3 * i, 3 * i + 3)
      expect(bad.labels[i]).toBe(isPoisoned ? 2 : data.labels[i])
      expect(bad.inputs.slice(3 * i, 3 * i + 3)).toEqual(isPoisoned ? stamped(own, corner) : own)
    }
    expect(data.inputs[2]).toBeCloseTo(2 / 60)
  })

  it('poisons the examples of a smaller share with a larger one too', () => {
    const poison = (share: number) =>
      poisonedWith(data, { trigger: corner, target: 0 }, share, stream(5)).poisoned
    for (const i of poison(0.2)) expect(poison(0.5)).toContain(i)
  })

  it('leaves all alone at a share of 0, and throws for what fits nothing', () => {
    const nothing = poisonedWith(data, { trigger: corner, target: 2 }, 0, stream(3))
    expect(nothing.data).toEqual(data)
    expect(nothing.poisoned).toHaveLength(0)
    const poison = (trigger: number[], target: number) => () =>
      poisonedWith(data, { trigger, target }, 0.5, stream(3))
    expect(poison([1], 2)).toThrow(/a mark of 1 on 3/)
    for (const target of [-1, 4, 1.5]) expect(poison(corner, target)).toThrow(/class .* of 4/)
  })
})
