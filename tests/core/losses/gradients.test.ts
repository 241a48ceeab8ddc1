import { describe, expect, test } from 'vitest'
import { dense, tanh } from '../../../src/core/layers'
import {
  huber,
  meanAbsoluteError,
  meanSquaredError,
  softmaxCrossEntropy,
  tukey,
} from '../../../src/core/losses'
import { expectGradient, numbers } from '../nets/expectGradient'

const layers = [dense(6), tanh(), dense(3)]
const regression = { input: 4, layers, inputs: numbers('x', 28), targets: numbers('t', 21), rows: 7 }

describe('the gradient is that of central differences for', () => {
  test.each([meanSquaredError(), meanAbsoluteError(), huber(0.7), tukey(1.5)])('$name', (loss) => {
    expect.hasAssertions()
    expectGradient({ ...regression, loss })
  })

  test('softmax cross-entropy with class numbers', () => {
    expect.hasAssertions()
    expectGradient({ ...regression, loss: softmaxCrossEntropy(), targets: [0, 2, 1, 1, 0, 2, 2] })
  })

  test('softmax cross-entropy with target rows of any mass', () => {
    expect.hasAssertions()
    expectGradient({ ...regression, loss: softmaxCrossEntropy() })
  })
})
