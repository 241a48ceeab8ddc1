import { predictedClass } from '../statistics/scores'
import type { Attack, AttackOptions, Box } from './attack'
import { type Batch, everywhere, expectSize, expectTimes, inBatches } from './batches'
import type { Model } from './model'

export interface DeepFoolOptions extends AttackOptions {
  /** η, default 0.02: the way is made longer by this share, so as to cross the boundary. */
  readonly overshoot?: number
  /** Default 50. */
  readonly iterations?: number
}

/**
 * DeepFool in l2: from class k̂ = label, linearise every difference of logits, f′ₖ = Zₖ − Z_k̂ and w′ₖ its gradient,
 * and go to the nearest of the planes: l = argmin |f′ₖ| / ‖w′ₖ‖₂, r += |f′ₗ| / ‖w′ₗ‖₂² · w′ₗ, x′ = clip(x + (1 + η)·r);
 * again until the answer is no longer k̂. For linear models the first step is exact. A row answered otherwise from
 * the beginning stays as it is; to leave the present answers, give them as labels. Moosavi-Dezfooli, Fawzi and
 * Frossard, “DeepFool”, CVPR 2016. The paper has no box; here coordinates that stand at a wall and would go through
 * it count as fixed.
 */
export const deepFool: Attack<DeepFoolOptions> = (model, x, labels, options) => {
  const { overshoot = 0.02, iterations = 50, box = everywhere, watch } = options
  expectSize('deepFool', 'overshoot', overshoot)
  expectTimes('deepFool', 'iterations', iterations)
  return inBatches('deepFool', model, x, labels, box, (batch) => {
    const way = new Float64Array(batch.x.length)
    let [queries, gradients] = [0, 0]
    let open = Array.from({ length: batch.rows }, (_, i) => i)
    watch?.(batch.x, 0)
    for (let t = 0; t <= iterations && open.length > 0; t++) {
      queries += open.length
      const planes = linearise(model, batch, open)
      open = planes.open
      if (t === iterations || open.length === 0) break
      gradients += open.length * model.outputs
      open = open.filter((row) => extend(way, row, planes, model, batch, box))
      for (const row of open) {
        for (let i = row * model.inputs; i < (row + 1) * model.inputs; i++) {
          batch.x[i] = Math.min(Math.max(batch.clean[i] + (1 + overshoot) * way[i], box.lo), box.hi)
        }
      }
      watch?.(batch.x, 0)
    }
    return { queries, gradients }
  })
}

interface Planes {
  /** Rows still answered with their label. */
  readonly open: number[]
  /** Logits and gradients of all rows asked for, at their place in `places`. */
  readonly places: ReadonlyMap<number, number>
  readonly logits: Float64Array
  /** For each class, the gradient of its logit for every row. */
  readonly slopes: readonly Float64Array[]
}

function linearise(model: Model, { x, labels }: Batch, asked: readonly number[]): Planes {
  const { inputs, outputs } = model
  const rows = new Float64Array(asked.length * inputs)
  asked.forEach((row, at) => rows.set(x.subarray(row * inputs, (row + 1) * inputs), at * inputs))
  const logits = Float64Array.from(model.forward(rows))
  const places = new Map(asked.map((row, at) => [row, at]))
  const open = asked.filter((row, at) => predictedClass(logits, at, outputs) === labels[row])
  const slopes = Array.from({ length: open.length === 0 ? 0 : outputs }, (_, k) => {
    const v = new Float64Array(logits.length)
    for (let i = k; i < v.length; i += outputs) v[i] = 1
    return Float64Array.from(model.pullback(v))
  })
  return { open, places, logits, slopes }
}

/** Adds the step to the nearest plane to a row's way; false where all gradients are 0 and no plane is in sight. */
function extend(
  way: Float64Array,
  row: number,
  { places, logits, slopes }: Planes,
  { inputs, outputs }: Model,
  { x, labels }: Batch,
  { lo, hi }: Box,
): boolean {
  const at = places.get(row) ?? 0
  const from = labels[row]
  /** w′ₖ in coordinate j, 0 where a wall forbids to follow it. */
  const slope = (k: number, j: number): number => {
    const value = slopes[k][at * inputs + j] - slopes[from][at * inputs + j]
    const here = x[row * inputs + j]
    return (value > 0 && here >= hi) || (value < 0 && here <= lo) ? 0 : value
  }
  let [nearest, distance, scale] = [-1, Infinity, 0]
  for (let k = 0; k < outputs; k++) {
    if (k === from) continue
    const gap = Math.abs(logits[at * outputs + k] - logits[at * outputs + from])
    let square = 0
    for (let j = 0; j < inputs; j++) square += slope(k, j) ** 2
    if (square > 0 && gap / Math.sqrt(square) < distance) {
      ;[nearest, distance, scale] = [k, gap / Math.sqrt(square), gap / square]
    }
  }
  if (nearest < 0) return false
  for (let j = 0; j < inputs; j++) way[row * inputs + j] += scale * slope(nearest, j)
  return true
}
