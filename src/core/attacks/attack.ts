import type { Model } from './model'

/** Bounds every coordinate keeps, e.g. 0 and 1 for pixels. Without them, −∞ and ∞. */
export interface Box {
  readonly lo: number
  readonly hi: number
}

/**
 * Called with the rows of the batch at hand at the start and after every step; the array is used again.
 * `round` counts restarts, or values of Carlini and Wagner's c.
 */
export type Watch = (rows: Float64Array, round: number) => void

export interface AttackOptions {
  readonly box?: Box
  readonly watch?: Watch
}

/** For attacks that look for the worst point of the ball ‖x′ − x‖∞ ≤ ε. */
export interface BallOptions extends AttackOptions {
  readonly epsilon: number
}

/** What an attack found, and how often it looked; counts are per row, on average. */
export interface Attacked {
  /** The changed inputs, row after row. */
  readonly x: Float64Array
  /** Forward passes. */
  readonly queries: number
  /** Backward passes. */
  readonly gradients: number
}

/**
 * Changes inputs (row after row) so that the model's answers leave `labels`, one class number a row. Throws
 * RangeError when shapes, labels or options do not fit, or a row lies outside the box.
 */
export type Attack<Options extends AttackOptions> = (
  model: Model,
  x: ArrayLike<number>,
  labels: ArrayLike<number>,
  options: Options,
) => Attacked
