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
  const { clean, x, labels } = batch
  const { epsilon, steps, stepSize, decay, draws = 1, box = everywhere, watch } = ascent
  const { slope = (rows: Float64Array) => meanLossGradient(model, rows, labels, draws) } = ascent
  const velocity = new Float64Array(x.length)
  watch?.(x, round)
  for (let t = 0; t < steps; t++) {
    const gradient = slope(x)
    accelerate(velocity, gradient, decay, model.inputs)
    for (let i = 0; i < x.length; i++) {
      const moved = x[i] + stepSize * Math.sign(velocity[i])
      const inBall = Math.min(Math.max(moved, clean[i] - epsilon), clean[i] + epsilon)
      x[i] = Math.min(Math.max(inBall, box.lo), box.hi)
    }
    watch?.(x, round)
  }
}

function accelerate(
  velocity: Float64Array,
  gradient: ArrayLike<number>,
  decay: number,
  inputs: number,
): void {
  if (decay === 0) {
    velocity.set(gradient)
    return
  }
  for (let from = 0; from < velocity.length; from += inputs) {
    let length = 0
    for (let i = from; i < from + inputs; i++) length += Math.abs(gradient[i])
    const scale = length > 0 ? 1 / length : 0
    for (let i = from; i < from + inputs; i++) velocity[i] = decay * velocity[i] + scale * gradient[i]
  }
}
