import { stream, type Stream } from '../../../core/random'
import { STEPS } from '../params'

/** Units of the hidden layer. */
export const WIDTH = 100
/** Variance of first weights: f(x) and v are of size 1 at the start, ‖w₂‖² + ‖u‖² about 20. */
const VARIANCE = 1 / Math.sqrt(WIDTH)
/** What the net is to learn: y = SLOPE·x with x = ±1. */
const SLOPE = 1

/** A net f(x) = w₂ᵀ(w₁x + u·ε) before its first step. */
export interface LinearNet {
  readonly w1: Float64Array
  readonly w2: Float64Array
  readonly u: Float64Array
}

export interface Training {
  readonly rate: number
  /** Standard deviation of the node's noise ε. */
  readonly sigma: number
  /** Examples of a step; undefined: endlessly many, whose mean is known. */
  readonly batch?: number | undefined
  /** Where the noise of a batch is drawn from. */
  readonly random: Stream
}

/** What training came to. */
export interface Trained {
  /** |v| = |w₂ᵀu|, the node's influence on f per unit of noise, at the start and after each step while it was finite. */
  influence: Float32Array
  /** Mean over all noise and inputs of ½(f − y)² at the same moments. */
  loss: Float32Array
  /** The step after which the numbers were no longer finite; undefined if there is none. */
  stoppedAt: number | undefined
}

const drawn = (random: Stream): Float64Array =>
  random.fillNormal(new Float64Array(WIDTH), 0, Math.sqrt(VARIANCE))

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < WIDTH; i++) sum += a[i] * b[i]
  return sum
}

/** The net of a seed; w₁ is at right angles to u, so that learning the task does not by itself move v. */
export function firstNet(seed: number): LinearNet {
  const draws = stream(seed).fork('init')
  const [free, w2, u] = ['w1', 'w2', 'u'].map((name) => drawn(draws.fork(name)))
  const along = dot(free, u) / dot(u, u)
  return { w1: free.map((value, i) => value - along * u[i]), w2, u }
}

/** ‖w₂‖² + ‖u‖²: κ = ησ² times this. */
export const sizeOf = ({ w2, u }: LinearNet): number => dot(w2, w2) + dot(u, u)

/** Means of x·ε and ε² over a batch: half of its inputs are 1, the others −1. */
function momentsOf({ sigma, batch, random }: Training): [cross: number, square: number] {
  if (batch === undefined) return [0, sigma * sigma]
  let [cross, square] = [0, 0]
  for (let i = 0; i < batch; i++) {
    const noise = random.normal()
    cross += i % 2 === 0 ? noise : -noise
    square += noise * noise
  }
  return [(sigma * cross) / batch, (sigma * sigma * square) / batch]
}

/** Gradient descent on the mean of ½(f − y)², `STEPS` steps or until a number is no longer finite. */
export function train(net: LinearNet, training: Training): Trained {
  const [w1, w2, u] = [net.w1.slice(), net.w2.slice(), net.u.slice()]
  const { rate, sigma } = training
  const [influence, loss] = [new Float32Array(STEPS + 1), new Float32Array(STEPS + 1)]
  for (let step = 0; step <= STEPS; step++) {
    const error = dot(w2, w1) - SLOPE
    const v = dot(w2, u)
    influence[step] = Math.abs(v)
    loss[step] = (error * error + sigma * sigma * v * v) / 2
    if (!Number.isFinite(loss[step]))
      return { influence: influence.slice(0, step), loss: loss.slice(0, step), stoppedAt: step }
    const [cross, square] = momentsOf(training)
    // Slopes of the loss at w₂ᵀw₁ and at v.
    const [atError, atV] = [rate * (error + v * cross), rate * (error * cross + v * square)]
    for (let i = 0; i < WIDTH; i++) {
      const w = w2[i]
      w2[i] -= atError * w1[i] + atV * u[i]
      w1[i] -= atError * w
      u[i] -= atV * w
    }
  }
  return { influence, loss, stoppedAt: undefined }
}
