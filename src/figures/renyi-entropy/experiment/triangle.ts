import { exp, log } from '../../../core/elementary'
import { renyi, renyiEntropy } from '../../../core/information'
import { memo } from '../../../core/memo'
import { fromPlane, SIDE, toPlane } from '../triangle'

/** Cells across the triangle and up it, and arrows along its base. */
export const CELLS = { columns: 52, rows: 45 } as const
const ARROWS = 8

/** A step along the way, and the largest share at which the way has come to its end. */
const STEP = 0.01
const SURE = 0.985
const MOST_STEPS = 400

/** Hα over the triangle of three answers, and where lowering it would push each. */
export interface Triangle {
  /** In nats, row by row from the base up; outside the triangle not a number. */
  entropy: Float32Array
  /** Places (x, y) in turn, and the directions there, of length 1. */
  places: Float32Array
  directions: Float32Array
}

/**
 * Where an answer goes if its logits follow the steepest descent of Hα: the direction in the shares, dp = (diag p − ppᵀ)
 * dz, and its length.
 */
function pushAt(shares: readonly number[], order: number): { push: number[]; length: number } {
  const { gradient } = renyi(shares.map(log), order)
  const mean = shares.reduce((sum, share, k) => sum + share * gradient[k], 0)
  const push = shares.map((share, k) => -share * (gradient[k] - mean))
  return { push, length: Math.sqrt(push.reduce((sum, value) => sum + value * value, 0)) }
}

/** Direction in the plane of a change of the shares. */
function directionOf(push: readonly number[]): [number, number] {
  const [x, y] = toPlane(push)
  const length = Math.sqrt(x * x + y * y)
  return length > 0 ? [x / length, y / length] : [0, 0]
}

export const triangleOf = memo(4, ({ order }: { order: number | 'infinite' }): Triangle => {
  const alpha = order === 'infinite' ? Infinity : order
  const { columns, rows } = CELLS
  const entropy = Float32Array.from({ length: columns * rows }, (_, i) => {
    const shares = fromPlane(((i % columns) + 0.5) / columns, ((Math.floor(i / columns) + 0.5) / rows) * SIDE)
    return Math.min(...shares) < 0 ? Number.NaN : renyiEntropy(shares, alpha)
  })
  const [places, directions]: [number[], number[]] = [[], []]
  for (let a = 1; a < ARROWS; a++) {
    for (let b = 1; b < ARROWS - a; b++) {
      const shares = [a / ARROWS, b / ARROWS, 1 - (a + b) / ARROWS]
      const { push, length } = pushAt(shares, alpha)
      if (length < 1e-9) continue
      places.push(...toPlane(shares))
      directions.push(...directionOf(push))
    }
  }
  return { entropy, places: Float32Array.from(places), directions: Float32Array.from(directions) }
})

/** The way of an answer under the push, as places (x, y) in turn, to where it is sure or cannot decide. */
export function wayFrom(start: readonly number[], order: number): Float32Array {
  let logits = start.map(log)
  const way = [...toPlane(start)]
  for (let step = 0; step < MOST_STEPS; step++) {
    const scale = logits.reduce((sum, logit) => sum + exp(logit), 0)
    const shares = logits.map((logit) => exp(logit) / scale)
    if (Math.max(...shares) > SURE) break
    const { length } = pushAt(shares, order)
    if (length < 1e-7) break
    const { gradient } = renyi(logits, order)
    // As far as moves the shares by one step: how fast it is in training is another matter.
    logits = shares.map((share, k) => log(share) - (STEP / length) * gradient[k])
    const after = logits.map(exp)
    const sum = after.reduce((total, value) => total + value, 0)
    way.push(...toPlane(after.map((value) => value / sum)))
  }
  return Float32Array.from(way)
}
