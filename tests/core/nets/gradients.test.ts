import { test } from 'vitest'
import { dense, glorot, normal, relu, tanh } from '../../../src/core/layers'
import { meanSquaredError, softmaxCrossEntropy } from '../../../src/core/losses'
import { sgd } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'
import { expectGradient } from './expectGradient'

const optimizer = sgd({ learningRate: 0.1 })

function numbers(name: string, count: number): number[] {
  const draws = stream(3).fork(name)
  return Array.from({ length: count }, () => draws.normal())
}

test('dense, tanh and the mean squared error have the gradient of central differences', () => {
  const layers = [dense(7, { weights: glorot, bias: normal(0, 1) }), tanh(), dense(3)]
  expectGradient(
    { input: 5, layers, loss: meanSquaredError(), optimizer },
    numbers('x', 30),
    numbers('t', 18),
    6,
  )
})

test('ReLU and softmax cross-entropy with class numbers have the gradient of central differences', () => {
  const layers = [dense(9, { bias: normal(0, 1) }), relu(), dense(4)]
  const labels = [0, 3, 1, 2, 2]
  expectGradient({ input: 6, layers, loss: softmaxCrossEntropy(), optimizer }, numbers('x', 30), labels, 5)
})

test('softmax cross-entropy with target rows of any mass has the gradient of central differences', () => {
  const layers = [dense(3)]
  expectGradient(
    { input: 4, layers, loss: softmaxCrossEntropy(), optimizer },
    numbers('x', 8),
    numbers('t', 6),
    2,
  )
})
