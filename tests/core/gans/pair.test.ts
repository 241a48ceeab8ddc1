import { describe, expect, it } from 'vitest'
import { distance, GAMES, lossOf, type Pair, trainPair } from '../../../src/core/gans'
import { dense, tanh } from '../../../src/core/layers'
import { meanSquaredError } from '../../../src/core/losses'
import { createNet, type Net } from '../../../src/core/nets'
import { doubleArena } from '../../../src/core/kernels/reference'
import { sgd } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'
import { mean } from '../../../src/core/statistics'
import { numbers } from '../nets/expectGradient'

const RATE = 0.01

const small = (input: number, output: number, batch: number, name: string): Net =>
  createNet({
    input,
    layers: [dense(3), tanh(), dense(output)],
    loss: meanSquaredError(),
    optimizer: sgd({ learningRate: RATE }),
    batch,
    random: stream(4).fork(name),
    arena: doubleArena,
  })

const pairOf = (): Pair => ({
  generator: small(2, 2, 4, 'generator'),
  discriminator: small(2, 1, 9, 'discriminator'),
})

describe.each(GAMES)('a step of both nets in the %s game', (game) => {
  it('goes down the gradients of their losses, one after the other', () => {
    const loss = lossOf(game)
    const [real, noise] = [
      Float32Array.from(numbers('real points', 10)),
      Float32Array.from(numbers('noise', 8)),
    ]
    const pair = pairOf()
    const [first, firstMaker] = [pair.discriminator.parameters(), pair.generator.parameters()]
    trainPair(pair, loss, { real, noise })
    const stepped = pair.discriminator.parameters()

    const { generator, discriminator } = pairOf()
    const answersOn = (rows: ArrayLike<number>): Float32Array => discriminator.predict(rows)
    const own = (): number =>
      mean(answersOn(real).map(loss.realTerm)) + mean(answersOn(generator.predict(noise)).map(loss.madeTerm))
    const other = (): number => loss.generator(answersOn(real), answersOn(generator.predict(noise)))
    const expectStep = (net: Net, before: Float32Array, after: Float32Array, value: () => number): void => {
      before.forEach((weight, i) => {
        const at = (step: number): number => {
          net.setParameters(before.with(i, weight + step))
          return value()
        }
        const step = 1 / 64
        expect((before[i] - after[i]) / RATE).toBeCloseTo((at(step) - at(-step)) / (2 * step), 2)
      })
      net.setParameters(before)
    }
    expectStep(discriminator, first, stepped, own)
    discriminator.setParameters(stepped)
    expectStep(generator, firstMaker, pair.generator.parameters(), other)
  })
})

describe('the distance of two samples', () => {
  it('is how far one has been shifted, whatever the order', () => {
    expect(distance([3, 1, 2], [2.5, 1.5, 3.5])).toBeCloseTo(0.5, 14)
    expect(distance([0, 10], [10, 0])).toBe(0)
    expect(() => distance([1], [1, 2])).toThrow(/1 values and 2/)
  })
})
