import { expect } from 'vitest'
import { doubleArena } from '../../../src/core/kernels/reference'
import type { Layer, Shape } from '../../../src/core/layers'
import { meanSquaredError, type Loss } from '../../../src/core/losses'
import { createNet } from '../../../src/core/nets'
import { sgd } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'

const STEP = 1e-5

export interface Case {
  readonly input: number | Shape
  readonly layers: readonly Layer[]
  readonly loss?: Loss
  readonly inputs: readonly number[]
  readonly targets: readonly number[]
  readonly rows: number
  /** In training mode by default. */
  readonly training?: boolean
}

/**
 * Holds the gradient of a net against central differences (f(x + h) − f(x − h))/2h in double, for every
 * parameter and every input, and the gradients of the wasm net against those of the double one.
 */
export function expectGradient({ inputs, targets, rows, training = true, ...options }: Case): void {
  const built = { loss: meanSquaredError(), ...options, optimizer: sgd({ learningRate: 0.1 }), batch: rows }
  const net = createNet({ ...built, random: stream(5), arena: doubleArena })
  const wasm = createNet({ ...built, random: stream(5) })
  const start = net.snapshot()
  const wasmStart = wasm.snapshot()
  const parameters = Float64Array.from(net.parameters())
  const lossAt = (x: readonly number[], weights: ArrayLike<number>) => {
    net.restore(start)
    net.setParameters(weights)
    return training ? net.backpropagate(x, targets) : net.meanLoss(x, targets)
  }
  const slope = (at: (step: number) => number) => (at(STEP) - at(-STEP)) / (2 * STEP)

  if (training) {
    lossAt(inputs, parameters)
    const gradients = net.gradients()
    wasm.backpropagate(inputs, targets)
    expectClose(wasm.gradients(), gradients, 'wasm against double, parameter')
    const numeric = parameters.map((value, i) =>
      slope((step) => lossAt(inputs, parameters.with(i, value + step))),
    )
    expectClose(gradients, numeric, 'parameter')
  }

  net.restore(start)
  net.setParameters(parameters)
  wasm.restore(wasmStart)
  const gradient = Float64Array.from(net.inputGradient(inputs, targets, { training }))
  expectClose(wasm.inputGradient(inputs, targets, { training }), gradient, 'wasm against double, input')
  const numeric = inputs.map(
    (value, i) => rows * slope((step) => lossAt(inputs.with(i, value + step), parameters)),
  )
  expectClose(gradient, numeric, 'input')
}

/** Equal within 2·10⁻⁶ of the largest: float32 sums lose relative to what they add up. */
function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, what: string): void {
  const scale = Math.max(...Array.from(expected, Math.abs))
  const errors = Array.from(expected, (value, i) => Math.abs(actual[i] - value) / scale)
  const worst = errors.indexOf(Math.max(...errors))
  const message = `${what} ${worst}: ${actual[worst]} against ${expected[worst]}, of ${scale}`
  expect(actual.length).toBe(expected.length)
  expect(scale).toBeGreaterThan(1e-3)
  expect(errors[worst] < 2e-6 ? 'close' : message).toBe('close')
}

/** Standard normal numbers that belong to a name. */
export function numbers(name: string, count: number): number[] {
  const draws = stream(3).fork(name)
  return Array.from({ length: count }, () => draws.normal())
}
