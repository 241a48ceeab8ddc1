import { expect, test } from 'vitest'
import golden from '../../golden/replay-torch.json'
import { drawAll } from '../../../src/core/replay'

const sizes = [15, 32, 64, 15]
const [first] = golden.runs

/** PyTorch’s parameters of one layer in the net’s order: a row of weights per input, then the biases. */
function inNetOrder(weight: readonly number[], bias: readonly number[], inputs: number, units: number) {
  const rows = Array.from({ length: inputs * units }, (_, at) => {
    const [input, unit] = [Math.floor(at / units), at % units]
    return weight[unit * inputs + input]
  })
  return [...rows, ...bias]
}

test('the first parameters are PyTorch’s to 1e-6, a row of weights per input', () => {
  const { init } = first
  if (init === undefined) throw new Error('the first golden run has no parameters')
  const expected = [
    inNetOrder(init['0.weight'], init['0.bias'], sizes[0], sizes[1]),
    inNetOrder(init['2.weight'], init['2.bias'], sizes[1], sizes[2]),
    inNetOrder(init['4.weight'], init['4.bias'], sizes[2], sizes[3]),
  ].flat()
  const { parameters } = drawAll(first)
  expect(parameters.length).toBe(expected.length)
  const worst = Math.max(...expected.map((value, i) => Math.abs(parameters[i] - value)))
  expect(worst).toBeLessThanOrEqual(1e-6)
})

test('without spread the noise is its mean, however far away', () => {
  const { noise, antiNoise } = drawAll({ mean: 1000, std: 0, meanLearned: -1000, stdLearned: 0, seed: 7 })
  expect([...noise]).toEqual(Array.from({ length: 15 }, () => 1000))
  expect([...antiNoise]).toEqual(Array.from({ length: 15 }, () => -1000))
})

test('the settings of the noise leave the net alone', () => {
  const far = { mean: 3, std: 1, meanLearned: 2.8, stdLearned: 0.9 }
  expect(drawAll({ ...far, seed: 5 }).parameters).toEqual(drawAll({ ...first, seed: 5 }).parameters)
})

test('a seed beyond 32 bits is refused', () => {
  expect(() => drawAll({ ...first, seed: 2 ** 32 })).toThrow('seed must be a whole number')
})
