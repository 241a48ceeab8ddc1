import { expect, it } from 'vitest'
import { exp, log, normalCdf } from '../../src/core/elementary'
import { dropBlockRate, expectedDropShare } from '../../src/core/layers/dropBlock'
import { ganeticBest } from '../../src/core/losses/ganetic'
import { expectSaid, percent, textOf } from './chapter'

it('states what adding the coordinates of two classes 4/√d apart is worth', () => {
  expectSaid('02-architecture', `$\\Phi(2) = ${(100 * normalCdf(2)).toFixed(1)}$ %`)
})

it('states what DropBlock drops where 10, 25 and 50 % are asked for, overlaps counted', () => {
  const size = { side: 8, block: 3 }
  const [few, more, half] = [0.1, 0.25, 0.5].map((share) =>
    expectedDropShare(size, dropBlockRate(size, 1 - share)),
  )
  expectSaid(
    '03-regularisation',
    `asking for 10, 25 and 50 % drops ${(100 * few).toFixed(1)}, ${(100 * more).toFixed(1)} and ${percent(half, 1)}`,
  )
})

it('states the Rényi entropies of its example', () => {
  const shares = [0.7, 0.2, 0.1]
  const order = (alpha: number): string => {
    const sum = shares.reduce((total, p) => total + p ** alpha, 0)
    return (log(sum) / (1 - alpha)).toFixed(2)
  }
  const shannon = shares.reduce((total, p) => total - p * log(p), 0).toFixed(2)
  const least = (-log(0.7)).toFixed(2)
  expectSaid(
    '03-regularisation',
    `${order(0.5)} at α = ½, ${shannon} in the limit 1, which is Shannon’s, ${order(2)} at 2 and ${least} at infinity`,
  )
})

it('states the information between twenty pairs, and the candidates that a ceiling as high needs', () => {
  const information = -10 * log(1 - 0.9 ** 2)
  expect(Math.round(exp(information) / 1e6)).toBe(16)
  expect(textOf('03-regularisation')).toContain(
    `${information.toFixed(1)} nats. The ceiling ln N gets there at N = e^${information.toFixed(1)}, about 16 million.`,
  )
})

it('states where the GANetic loss has its optimum for a real picture: (√3.985/6)^(2/7)', () => {
  expectSaid('04-loss-function', `so p = (√3.985 / 6)^(2/7) = ${ganeticBest(1).toFixed(3)}.`)
})

it('states the lead that label smoothing asks for with ten classes', () => {
  expectSaid('04-loss-function', `${log(0.91 / 0.01).toFixed(2)} for ε = 0.1 and ten classes`)
})
