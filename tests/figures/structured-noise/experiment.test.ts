import { describe, expect, it } from 'vitest'
import { conv3x3, dense, tanh } from '../../../src/core/layers'
import { meanSquaredError } from '../../../src/core/losses'
import { createNet } from '../../../src/core/nets'
import { sgd } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'
import { type Frame, run } from '../../../src/figures/structured-noise/experiment'
import { CELLS, type Config, GLOBAL, params, thrown } from '../../../src/figures/structured-noise/params'
import { lawAt } from '../../../src/figures/structured-noise/text'
import { defaultsOf } from '../../../src/params/config'

const defaults: Config = defaultsOf(params)

function frameOf(change: Partial<Config>): Frame {
  const { value } = run({ ...defaults, ...change }).next()
  if (value === undefined) throw new Error('no frame')
  return value
}

describe('a throw', () => {
  it.each([0, 1, 2, 3])(
    'changes exactly the (2L + 1)² cells about its die, for every die, with L = %d',
    (layers) => {
      for (let die = 0; die < CELLS; die++) {
        expect(frameOf({ layers, throws: [die] }).structured.count).toBe(lawAt(die, layers))
      }
      expect(lawAt(27, layers)).toBe((2 * layers + 1) ** 2)
    },
  )

  it('changes all 64 cells of a dense code, whichever number it is, in 20 of 20 seeds', () => {
    for (let seed = 0; seed < 20; seed++) expect(frameOf({ seed, throws: [3 * seed] }).dense.count).toBe(64)
  })

  it('of the shared number changes the whole digit: all cells but those that are paper in every example', () => {
    const { count, changed } = frameOf({ throws: [GLOBAL] }).structured
    expect(count).toBeGreaterThan(50)
    for (const corner of [18, 21, 42, 45]) expect(changed[corner]).toBe(1)
  })

  it('changes the picture before it, and can be taken back', () => {
    const [one, two] = [frameOf({ throws: [5] }), frameOf({ throws: [5, 60] })]
    expect(two.structured.before).toEqual(one.structured.after)
    expect(two.code[5]).toBe(one.code[5])
  })

  it('is none at first: both generators show one and the same real digit', () => {
    const { structured, dense: other } = frameOf({ throws: [] })
    expect([structured.count, other.count]).toEqual([0, 0])
    structured.after.forEach((value, cell) => expect(value).toBeCloseTo(other.after[cell], 6))
  })

  it('is remembered, the last sixty of them', () => {
    expect(thrown([1, 2], 3)).toEqual([1, 2, 3])
    expect(
      thrown(
        Array.from({ length: 60 }, () => 0),
        7,
      ).slice(-2),
    ).toEqual([0, 7])
    expect(
      thrown(
        Array.from({ length: 60 }, () => 0),
        7,
      ),
    ).toHaveLength(60)
  })
})

it('reaches as far in a net of random 3 × 3 convolutions with tanh between them', () => {
  for (const layers of [1, 2, 3]) {
    const net = createNet({
      input: { height: 8, width: 8, channels: 4 },
      layers: [...Array.from({ length: layers }, () => [conv3x3(4), tanh()]).flat(), dense(1)],
      loss: meanSquaredError(),
      optimizer: sgd({ learningRate: 0.1 }),
      batch: 1,
      random: stream(layers),
    })
    const code = stream(9).fillNormal(new Float32Array(4 * CELLS))
    const mapOf = (input: Float32Array): Float32Array => {
      net.forward(input)
      return net.activations(2 * layers - 1)
    }
    const before = mapOf(code)
    for (const die of [0, 11, 27, 63]) {
      const after = mapOf(code.with(4 * die, 2.5))
      const changed = Array.from({ length: CELLS }, (_, cell) => cell).filter((cell) =>
        [0, 1, 2, 3].some((channel) => after[4 * cell + channel] !== before[4 * cell + channel]),
      )
      expect(changed).toHaveLength(lawAt(die, layers))
    }
  }
})
