import { describe, expect, it } from 'vitest'
import { dense } from '../../../src/core/layers'
import { noisyDense, type NoisyDenseOptions } from '../../../src/core/layers/noisyDense'
import { doubleArena } from '../../../src/core/kernels/reference'
import { meanSquaredError } from '../../../src/core/losses'
import { createNet, type Net } from '../../../src/core/nets'
import { adam } from '../../../src/core/optimizers'
import { type Stream, stream } from '../../../src/core/random'
import { standardDeviation } from '../../../src/core/statistics'
import { numbers } from '../nets/expectGradient'

const [INPUTS, UNITS, ROWS] = [5, 3, 4]
const WEIGHTS = INPUTS * UNITS
const ALPHA = WEIGHTS + UNITS
const inputs = numbers('x', INPUTS * ROWS)
const targets = numbers('t', UNITS * ROWS)

/** The same noise at every pass. */
const frozen = (): Stream => stream(8)

function netOf(options: Partial<NoisyDenseOptions>, arena?: typeof doubleArena): Net {
  return createNet({
    input: INPUTS,
    layers: [noisyDense(UNITS, { draws: frozen, ...options })],
    loss: meanSquaredError(),
    optimizer: adam({ learningRate: 0.05 }),
    batch: ROWS,
    random: stream(2),
    ...(arena === undefined ? {} : { arena }),
  })
}

/** A dense net with the noisy weights of another. */
function plainTwin(noisy: Net): Net {
  const net = createNet({
    input: INPUTS,
    layers: [dense(UNITS)],
    loss: meanSquaredError(),
    optimizer: adam({ learningRate: 0.05 }),
    batch: ROWS,
    random: stream(2),
    arena: doubleArena,
  })
  const parameters = noisy.parameters()
  const weights = Array.from(parameters.subarray(0, WEIGHTS))
  const mean = weights.reduce((sum, value) => sum + value, 0) / WEIGHTS
  const spread = Math.sqrt(weights.reduce((sum, value) => sum + (value - mean) ** 2, 0) / WEIGHTS)
  const noise = frozen()
  net.setParameters([
    ...weights.map((value) => value + parameters[ALPHA] * noise.normal(0, spread)),
    ...parameters.subarray(WEIGHTS, ALPHA),
  ])
  return net
}

const expectNear = (actual: ArrayLike<number>, expected: ArrayLike<number>, bound = 2e-6): void => {
  expect(actual).toHaveLength(expected.length)
  for (let i = 0; i < expected.length; i++) expect(Math.abs(actual[i] - expected[i])).toBeLessThan(bound)
}

describe('noisyDense', () => {
  it('answers, and has slopes, like a dense layer with the noisy weights', () => {
    const net = netOf({}, doubleArena)
    const twin = plainTwin(net)
    expectNear(net.forward(inputs), twin.forward(inputs))
    expectNear(net.inputGradient(inputs, targets), twin.inputGradient(inputs, targets))
    net.backpropagate(inputs, targets)
    twin.backpropagate(inputs, targets)
    expectNear(net.gradients().subarray(0, ALPHA), twin.gradients())
  })

  it('has the slope of central differences at α, the noise standing still', () => {
    const net = netOf({}, doubleArena)
    const before = net.parameters()
    const lossAt = (alpha: number): number => {
      net.setParameters(before.with(ALPHA, alpha))
      return net.backpropagate(inputs, targets)
    }
    const slope = (lossAt(0.26) - lossAt(0.24)) / 0.02
    lossAt(0.25)
    expect(Math.abs(slope)).toBeGreaterThan(0.01)
    expect(net.gradients()[ALPHA]).toBeCloseTo(slope, 5)
  })

  it('gives in float32 what it gives in double', () => {
    const [single, double] = [netOf({}), netOf({}, doubleArena)]
    for (const net of [single, double]) net.backpropagate(inputs, targets)
    expectNear(single.gradients(), double.gradients(), 1e-5)
  })

  it('draws noise of the spread of its weights, anew at every pass', () => {
    let number = 0
    const net = netOf({ alpha: 1, draws: () => stream(number++) })
    const unit = new Float32Array(INPUTS * ROWS)
    unit[0] = 1
    const own = net.parameters()
    const noise = Array.from({ length: 2000 }, () => net.forward(unit)[0] - own[0])
    const spread =
      standardDeviation(Array.from(own.subarray(0, WEIGHTS))) * Math.sqrt((WEIGHTS - 1) / WEIGHTS)
    expect(Math.abs(standardDeviation(noise) / spread - 1)).toBeLessThan(0.06)
    expect(number).toBe(2000)
  })

  it('is a dense layer where there are no draws, in training too', () => {
    const net = netOf({ draws: () => undefined })
    const twin = plainTwin(netOf({ alpha: 0 }))
    expectNear(net.forward(inputs, { training: true }), twin.forward(inputs))
  })

  it('trains α unless it is held', () => {
    const [free, held] = [netOf({}), netOf({ held: true })]
    for (const net of [free, held]) for (let step = 0; step < 5; step++) net.train(inputs, targets)
    expect(free.parameters()[ALPHA]).not.toBe(0.25)
    expect(held.parameters()[ALPHA]).toBe(0.25)
    expect(held.parameters()[0]).not.toBe(netOf({}).parameters()[0])
  })

  it('refuses a single unit, images, and an α that is no number', () => {
    const build =
      (units: number, alpha: number, input: number | { height: number; width: number; channels: number }) =>
      () =>
        createNet({
          input,
          layers: [noisyDense(units, { draws: frozen, alpha })],
          loss: meanSquaredError(),
          optimizer: adam({ learningRate: 0.05 }),
          batch: ROWS,
          random: stream(2),
        })
    expect(build(1, 0.25, 5)).toThrow(/two units/)
    expect(build(2, Number.NaN, 5)).toThrow(/alpha/)
    expect(build(2, 0.25, { height: 2, width: 2, channels: 4 })).toThrow(/flat values/)
  })
})
