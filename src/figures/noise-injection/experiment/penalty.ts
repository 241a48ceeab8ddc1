import type { Net } from '../../../core/nets'
import type { EpochOptions } from '../../../core/training'

/** Step of the difference quotients: far above float32’s rounding, far below the width of anything a net draws. */
const STEP = 1 / 256

/**
 * One step down Bishop’s penalised loss, the mean over the rows of (f − y)² + σ²‖∇f‖², for a net from the plane to a
 * number. The slope is that of difference quotients, ∂f/∂xⱼ ≈ (f(x + h·eⱼ) − f(x)) / h, so that the penalty is a
 * function of the outputs at three points and one backward pass gives its exact gradient. Gives the loss before.
 */
export function penalisedStep(
  net: Net,
  inputs: ArrayLike<number>,
  targets: ArrayLike<number>,
  rows: ArrayLike<number>,
  sigma: number,
): number {
  const points = stencil(inputs, rows)
  const f = net.forward(points, { training: true })
  const gradient = new Float32Array(3 * rows.length)
  const weight = (sigma * sigma) / (STEP * STEP)
  let loss = 0
  for (let i = 0; i < rows.length; i++) {
    const [at, right, up] = [3 * i, 3 * i + 1, 3 * i + 2]
    const error = f[at] - targets[rows[i]]
    const [rise, climb] = [f[right] - f[at], f[up] - f[at]]
    loss += (error * error + weight * (rise * rise + climb * climb)) / rows.length
    gradient[right] = (2 * weight * rise) / rows.length
    gradient[up] = (2 * weight * climb) / rows.length
    gradient[at] = (2 * error) / rows.length - gradient[right] - gradient[up]
  }
  net.backward(gradient)
  net.update()
  return loss
}

/** Each point, and the same a step to the right and a step up. */
function stencil(inputs: ArrayLike<number>, rows: ArrayLike<number>): Float32Array {
  const points = new Float32Array(6 * rows.length)
  for (let i = 0; i < rows.length; i++) {
    for (let k = 0; k < 3; k++) {
      points[6 * i + 2 * k] = inputs[2 * rows[i]] + (k === 1 ? STEP : 0)
      points[6 * i + 2 * k + 1] = inputs[2 * rows[i] + 1] + (k === 2 ? STEP : 0)
    }
  }
  return points
}

/** One pass through the rows, a penalised step a batch. */
export function penalisedEpoch(
  net: Net,
  { inputs, targets, order, batch }: EpochOptions,
  sigma: number,
): void {
  for (let from = 0; from < order.length; from += batch) {
    penalisedStep(net, inputs, targets, order.subarray(from, from + batch), sigma)
  }
}
