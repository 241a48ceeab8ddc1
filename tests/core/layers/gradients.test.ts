import { describe, expect, test } from 'vitest'
import {
  batchNorm,
  conv3x3,
  dense,
  dropout,
  flatten,
  glorot,
  maxPool,
  normal,
  relu,
  tanh,
} from '../../../src/core/layers'
import { expectGradient, numbers } from '../nets/expectGradient'

const image = { height: 5, width: 6, channels: 1 }
const colour = { height: 4, width: 4, channels: 3 }

describe('the gradient is that of central differences for', () => {
  test('a dense layer', () => {
    expect.hasAssertions()
    const layers = [dense(3, { bias: normal(0, 1) })]
    expectGradient({ input: 5, layers, inputs: numbers('x', 30), targets: numbers('t', 18), rows: 6 })
  })

  test('tanh', () => {
    expect.hasAssertions()
    const layers = [dense(7, { weights: glorot }), tanh(), dense(3)]
    expectGradient({ input: 5, layers, inputs: numbers('x', 30), targets: numbers('t', 18), rows: 6 })
  })

  test('ReLU', () => {
    expect.hasAssertions()
    const layers = [dense(9), relu(), dense(6), relu(), dense(2)]
    expectGradient({ input: 5, layers, inputs: numbers('x', 30), targets: numbers('t', 12), rows: 6 })
  })

  test('convolution, with one channel and with several', () => {
    expect.hasAssertions()
    const layers = [conv3x3(4, { bias: normal(0, 1) }), tanh(), conv3x3(8), dense(2)]
    expectGradient({ input: image, layers, inputs: numbers('x', 60), targets: numbers('t', 4), rows: 2 })
  })

  test('convolution of three channels', () => {
    expect.hasAssertions()
    const layers = [conv3x3(4), flatten(), dense(2)]
    expectGradient({ input: colour, layers, inputs: numbers('x', 144), targets: numbers('t', 6), rows: 3 })
  })

  test('max-pool, with an odd height', () => {
    expect.hasAssertions()
    const layers = [conv3x3(4), maxPool(), dense(2)]
    expectGradient({ input: image, layers, inputs: numbers('x', 60), targets: numbers('t', 4), rows: 2 })
  })

  test('max-pool behind ReLU', () => {
    expect.hasAssertions()
    const layers = [conv3x3(4), relu(), maxPool(), conv3x3(4), relu(), maxPool(), dense(2)]
    expectGradient({ input: image, layers, inputs: numbers('x', 60), targets: numbers('t', 4), rows: 2 })
  })

  test('dropout, of the units that are left', () => {
    expect.hasAssertions()
    const layers = [dense(12), dropout(0.4), dense(2)]
    expectGradient({ input: 5, layers, inputs: numbers('x', 20), targets: numbers('t', 8), rows: 4 })
    expectGradient({
      input: 5,
      layers,
      inputs: numbers('x', 20),
      targets: numbers('t', 8),
      rows: 4,
      training: false,
    })
  })

  test('batch norm, through the statistics in training and past them in evaluation', () => {
    expect.hasAssertions()
    const layers = [dense(5), batchNorm(), tanh(), dense(2)]
    expectGradient({ input: 5, layers, inputs: numbers('x', 30), targets: numbers('t', 12), rows: 6 })
    expectGradient({
      input: 5,
      layers,
      inputs: numbers('x', 30),
      targets: numbers('t', 12),
      rows: 6,
      training: false,
    })
  })

  test('batch norm of images', () => {
    expect.hasAssertions()
    const layers = [conv3x3(4), batchNorm(), relu(), maxPool(), dense(2)]
    expectGradient({ input: image, layers, inputs: numbers('x', 90), targets: numbers('t', 6), rows: 3 })
  })
})
