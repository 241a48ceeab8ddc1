import { expect } from 'vitest'
import { doubleArena } from '../../../src/core/kernels/twin'
import { createNet, type NetOptions } from '../../../src/core/nets'
import { stream } from '../../../src/core/random'

const STEP = 1e-5

/**
 * Holds the gradients of a net against central differences (f(x + h) − f(x − h))/2h in double, for every
 * parameter and every input, and the wasm net's gradients against those of the double one.
 */
export function expectGradient(
  options: Omit<NetOptions, 'random' | 'arena' | 'optimizer' | 'batch'> & Pick<NetOptions, 'optimizer'>,
  inputs: readonly number[],
  targets: readonly number[],
  rows: number,
): void {
  const seeded = { ...options, batch: rows, random: stream(5).fork('init') }
  const net = createNet({ ...seeded, arena: doubleArena })
  const wasm = createNet({ ...seeded, random: stream(5).fork('init') })
  const lossAt = (x: readonly number[]) => net.backpropagate(x, targets)

  net.backpropagate(inputs, targets)
  const gradients = net.gradients()
  const parameters = Float64Array.from(net.parameters())
  net.setParameters(parameters)
  parameters.forEach((value, i) => {
    const moved = Float64Array.from(parameters)
    moved[i] = value + STEP
    net.setParameters(moved)
    const above = lossAt(inputs)
    moved[i] = value - STEP
    net.setParameters(moved)
    const below = lossAt(inputs)
    expectClose(gradients[i], (above - below) / (2 * STEP), `parameter ${i}`)
  })
  net.setParameters(parameters)
  wasm.backpropagate(inputs, targets)
  wasm.gradients().forEach((value, i) => expectClose(value, gradients[i], `wasm parameter ${i}`))

  const inputGradient = net.inputGradient(inputs, targets, { training: true }).slice()
  const wasmInputGradient = wasm.inputGradient(inputs, targets, { training: true })
  inputs.forEach((value, i) => {
    const above = lossAt(inputs.with(i, value + STEP))
    const below = lossAt(inputs.with(i, value - STEP))
    expectClose(inputGradient[i], (rows * (above - below)) / (2 * STEP), `input ${i}`)
    expectClose(wasmInputGradient[i], inputGradient[i], `wasm input ${i}`)
  })
}

function expectClose(actual: number, expected: number, what: string): void {
  const error = Math.abs(actual - expected) / (1e-2 + Math.abs(expected))
  expect(error, `${what}: ${actual} against ${expected}`).toBeLessThan(2e-5)
}
