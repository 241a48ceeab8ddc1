import { describe, expect, test } from 'vitest'
import replay from '../../golden/replay-torch.json'
import { torchGenerator } from '../../../src/core/random'
import { mersenneTwister } from '../../../src/core/random/mersenneTwister'

const sum = (values: Float32Array) => values.reduce((total, value) => total + value, 0)

/** The published program's draws, in its order. */
function draws({ seed, mean, std, meanLearned, stdLearned }: (typeof replay.runs)[number]) {
  const torch = torchGenerator(seed)
  const biases = [torch.linear(15, 32).bias, torch.linear(32, 64).bias, torch.linear(64, 15).bias]
  const weights = [torch.normal(15 * 32, 1, 2), torch.normal(32 * 64, 1, 2), torch.normal(64 * 15, 1, 2)]
  return {
    biases,
    weights,
    noise: torch.normal(15, mean, std),
    antiNoise: torch.normal(15, meanLearned, stdLearned),
  }
}

test('the Mersenne twister gives the reference sequence of seed 5489', () => {
  const bits32 = mersenneTwister(5489)
  expect(bits32()).toBe(3499211612)
  for (let i = 2; i < 10_000; i++) bits32()
  expect(bits32()).toBe(4123659995)
  expect(() => mersenneTwister(2 ** 32)).toThrow('mersenneTwister: seed must be a whole number')
})

describe('PyTorch’s draws from the same seed', () => {
  test.each(replay.runs)('noise and anti-noise are equal: seed $seed, $mean ± $std', (run) => {
    const { noise, antiNoise } = draws(run)
    expect(noise).toEqual(Float32Array.from(run.noise))
    expect(antiNoise).toEqual(Float32Array.from(run.antiNoise))
  })

  test('every initial parameter is equal to 1e-6, the uniform ones exactly', () => {
    const [first] = replay.runs
    const { weights, biases } = draws(first)
    const { init } = first
    if (init === undefined) throw new Error('the first golden run has no parameters')
    const golden = [init['0.weight'], init['2.weight'], init['4.weight']]
    for (const [layer, expected] of golden.entries()) {
      expect(weights[layer].length).toBe(expected.length)
      for (const [i, value] of expected.entries()) {
        expect(Math.abs(weights[layer][i] - value)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(value)))
      }
    }
    expect(biases).toEqual(
      [init['0.bias'], init['2.bias'], init['4.bias']].map((bias) => Float32Array.from(bias)),
    )
  })

  test.each(replay.runs)('the sums of the initial parameters agree: seed $seed, $mean ± $std', (run) => {
    const { weights, biases } = draws(run)
    const { initSums } = run
    const sums = [initSums['0.weight'], initSums['2.weight'], initSums['4.weight']]
    for (const [layer, expected] of sums.entries()) {
      expect(Math.abs(sum(weights[layer]) - expected)).toBeLessThan(1e-7 * weights[layer].length)
    }
    const biasSums = [initSums['0.bias'], initSums['2.bias'], initSums['4.bias']]
    for (const [layer, expected] of biasSums.entries()) expect(sum(biases[layer])).toBeCloseTo(expected, 12)
  })
})

test('single normals come in pairs: fifteen leave one for the next call', () => {
  const whole = torchGenerator(3).normal(15)
  const torch = torchGenerator(3)
  const parts = [...torch.normal(4), ...torch.normal(3), ...torch.normal(8)]
  expect(Float32Array.from(parts)).toEqual(whole)
})

test('a block of normals neither uses nor sets the spare one', () => {
  const torch = torchGenerator(3)
  const first = torch.normal(1)
  torch.normal(16)
  const second = torch.normal(1)
  expect([...first, ...second]).toEqual([...torchGenerator(3).normal(2)])
})
