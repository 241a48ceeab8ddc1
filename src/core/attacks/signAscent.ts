import type { Box, Watch } from './attack'
import { type Batch, everywhere, expectSize, expectTimes } from './batches'
import { meanLossGradient } from './lossGradient'
import type { Model } from './model'

export interface Ascent {
  readonly epsilon: number
  readonly steps: number
  /** Length of a step in every coordinate. */
  readonly stepSize: number
  /** How much of the velocity is kept from step to step; 0 forgets it. */
  readonly decay: number
  /** How many gradients are averaged for a step; 1 unless given. */
  readonly draws?: number | undefined
  readonly box?: Box | undefined
  readonly watch?: Watch | undefined
  /** The gradient of what is climbed at every row; the softmax cross-entropy's unless given. */
  readonly slope?: (rows: Float64Array) => ArrayLike<number>
}

/** Throws RangeError unless the lengths are finite and not negative, and there is a step to take. */
export function expectAscent(where: string, { epsilon, steps, stepSize, decay, draws = 1 }: Ascent): void {
  expectSize(where, 'epsilon', epsilon)
  expectSize(where, 'step size', stepSize)
  expectSize(where, 'decay', decay)
  expectTimes(where, 'steps', steps)
  expectTimes(where, 'draws', draws)
}

/**
 * Climbs the loss (or what `slope` is the gradient of) from batch.x, step by step along the sign of the velocity
 * v ← decay·v + ∇J / ‖∇J‖₁, and after every step goes back into ‖x′ − x‖∞ ≤ ε and the box. sign(0) = 0.
 */
export function signAscent(model: Model, batch: Batch, ascent: Ascent, round = 0): void {
  const { x, labels } = batch
  const { steps, decay, draws = 1, watch } = ascent
  const { slope = (rows: Float64Array) => meanLossGradient(model, rows, labels, draws) } = ascent
  const velocity = decay === 0 ? undefined : new Float64Array(x.length)
  watch?.(x, round)
  for (let t = 0; t < steps; t++) {
    const gradient = slope(x)
    if (velocity !== undefined) accelerate(velocity, gradient, decay, model.inputs)
    stepUphill(batch, velocity ?? gradient, ascent)
    watch?.(x, round)
  }
}

function stepUphill({ clean, x }: Batch, slope: ArrayLike<number>, ascent: Ascent): void {
  const { epsilon, stepSize, box = everywhere } = ascent
  const { lo, hi } = box
  for (let i = 0; i < x.length; i++) {
    const moved = x[i] + stepSize * signOf(slope[i])
    const inBall = Math.min(Math.max(moved, clean[i] - epsilon), clean[i] + epsilon)
    x[i] = Math.min(Math.max(inBall, lo), hi)
  }
}

/** `Math.sign`, 0 for NaN too, without its branches: no processor foresees the signs of a gradient. */
const signOf = (value: number): number => Number(value > 0) - Number(value < 0)

function accelerate(
  velocity: Float64Array,
  gradient: ArrayLike<number>,
  decay: number,
  inputs: number,
): void {
  for (let from = 0; from < velocity.length; from += inputs) {
    let length = 0
    for (let i = from; i < from + inputs; i++) length += Math.abs(gradient[i])
    const scale = length > 0 ? 1 / length : 0
    for (let i = from; i < from + inputs; i++) velocity[i] = decay * velocity[i] + scale * gradient[i]
  }
}
