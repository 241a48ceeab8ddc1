import { expect, it } from 'vitest'
import { dense, dropout } from '../../../src/core/layers'
import { meanSquaredError } from '../../../src/core/losses'
import { createNet } from '../../../src/core/nets'
import { sgd } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'
import { mean, standardDeviation } from '../../../src/core/statistics'
import { numbers } from '../nets/expectGradient'

const ROWS = 8
const PASSES = 20_000
const inputs = numbers('inputs', 3 * ROWS)
const targets = numbers('targets', ROWS)

/** A linear model of three inputs behind dropout, with weights 0.7, −1.1, 0.4 and bias 0.2. */
function linearBehindDropout(rate: number) {
  const net = createNet({
    input: 3,
    layers: [dropout(rate), dense(1)],
    loss: meanSquaredError(),
    optimizer: sgd({ learningRate: 0.1 }),
    batch: ROWS,
    random: stream(1),
  })
  net.setParameters([0.7, -1.1, 0.4, 0.2])
  return net
}

const squares = (outputs: ArrayLike<number>): number =>
  targets.reduce((sum, target, i) => sum + (outputs[i] - target) ** 2, 0)

// Wager, Wang and Liang (2013): for linear regression, averaged over the masks, dropout is ridge regression with
// a strength of its own for each input, λⱼ = p/(1 − p) · Σᵢ xᵢⱼ².
it.each([0.2, 0.5])('adds Σ λⱼwⱼ² to the squared error of a linear model, on average: p = %d', (rate) => {
  const net = linearBehindDropout(rate)
  const [first, second, third] = net.parameters()
  const penalty = [first, second, third].reduce((sum, weight, j) => {
    const column = inputs.filter((_, i) => i % 3 === j)
    return sum + (rate / (1 - rate)) * column.reduce((total, x) => total + x * x, 0) * weight ** 2
  }, 0)
  const errors = Array.from({ length: PASSES }, () => squares(net.forward(inputs, { training: true })))
  const standardError = standardDeviation(errors) / Math.sqrt(PASSES)
  const gained = mean(errors) - squares(net.forward(inputs))
  expect(Math.abs(gained - penalty)).toBeLessThan(3 * standardError)
  expect(penalty).toBeGreaterThan(30 * standardError)
})
