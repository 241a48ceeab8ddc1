import { predictedClass } from '../statistics/scores'
import { rivalOf } from './answers'
import type { Attack, AttackOptions } from './attack'
import { Descent } from './changeOfVariable'
import { type Batch, everywhere, expectSize, expectTimes, inBatches } from './batches'
import type { Model } from './model'

export interface CarliniWagnerOptions extends AttackOptions {
  /** κ, default 0: the margin by which the other answer must win. */
  readonly confidence?: number
  /** Values of c tried one after the other; default 9. */
  readonly searches?: number
  /** Steps of Adam for each c; default 200. */
  readonly steps?: number
  /** Default 0.01. */
  readonly learningRate?: number
  /** The first c, default 0.001: ten times as much until it succeeds, then halving the interval. */
  readonly firstWeight?: number
}

/**
 * The l2 attack of Carlini and Wagner, “Towards evaluating the robustness of neural networks”, S&P 2017:
 * min ‖x′ − x‖₂² + c·max(Z_y(x′) − max_{i≠y} Z_i(x′), −κ) by Adam, with x′ = lo + (hi − lo)·½(tanh w + 1) where there
 * is a box and x′ = w where there is none. w and Adam start anew for every c; the nearest success of all steps is
 * kept, and a row without success stays as it is.
 */
export const carliniWagner: Attack<CarliniWagnerOptions> = (model, x, labels, options) => {
  const { confidence = 0, searches = 9, steps = 200, learningRate = 0.01, firstWeight = 1e-3 } = options
  const { box = everywhere, watch } = options
  expectSize('carliniWagner', 'confidence', confidence)
  expectSize('carliniWagner', 'learning rate', learningRate)
  expectSize('carliniWagner', 'first weight', firstWeight)
  expectTimes('carliniWagner', 'searches', searches)
  expectTimes('carliniWagner', 'steps', steps)
  return inBatches('carliniWagner', model, x, labels, box, (batch) => {
    const nearest = new Nearest(batch, model, confidence)
    const weights = Array.from({ length: batch.rows }, () => ({ low: 0, high: Infinity, c: firstWeight }))
    for (let search = 0; search < searches; search++) {
      const descent = new Descent(batch.clean, box, learningRate)
      nearest.succeeded.fill(0)
      for (let t = 0; t <= steps; t++) {
        descent.writeTo(batch.x)
        watch?.(batch.x, search)
        const logits = model.forward(batch.x)
        nearest.take(logits)
        if (t < steps) descent.step(batch, pull(model, logits, batch, weights, confidence))
      }
      weights.forEach((weight, row) => narrow(weight, nearest.succeeded[row] === 1))
    }
    nearest.writeTo(batch.x)
    const passes = searches * steps * batch.rows
    return { queries: passes + searches * batch.rows, gradients: passes }
  })
}

interface Weight {
  low: number
  high: number
  c: number
}

function narrow(weight: Weight, succeeded: boolean): void {
  if (succeeded) weight.high = Math.min(weight.high, weight.c)
  else weight.low = Math.max(weight.low, weight.c)
  weight.c = weight.high < Infinity ? (weight.low + weight.high) / 2 : weight.c * 10
}

/** The gradient of c·max(Z_y − max Z_i, −κ) at every row. */
function pull(
  model: Model,
  logits: ArrayLike<number>,
  { labels, rows }: Batch,
  weights: readonly Weight[],
  confidence: number,
): ArrayLike<number> {
  const { outputs } = model
  const v = new Float64Array(rows * outputs)
  for (let i = 0; i < rows; i++) {
    const [right, rival] = [i * outputs + labels[i], i * outputs + rivalOf(logits, i, outputs, labels[i])]
    if (logits[right] - logits[rival] <= -confidence) continue
    v[right] = weights[i].c
    v[rival] = -weights[i].c
  }
  return model.pullback(v)
}

/** The nearest success of every row so far. */
class Nearest {
  /** 1 for rows that succeeded since it was last cleared. */
  readonly succeeded: Uint8Array
  private readonly distances: Float64Array
  private readonly best: Float64Array
  private readonly batch: Batch
  private readonly model: Model
  private readonly confidence: number

  constructor(batch: Batch, model: Model, confidence: number) {
    this.batch = batch
    this.model = model
    this.confidence = confidence
    this.succeeded = new Uint8Array(batch.rows)
    this.distances = new Float64Array(batch.rows).fill(Infinity)
    this.best = batch.clean.slice()
  }

  take(logits: ArrayLike<number>): void {
    const { labels, rows, x, clean } = this.batch
    const { inputs, outputs } = this.model
    for (let i = 0; i < rows; i++) {
      const answer = predictedClass(logits, i, outputs)
      const lead = logits[i * outputs + answer] - logits[i * outputs + labels[i]]
      if (answer === labels[i] || !(lead >= this.confidence)) continue
      this.succeeded[i] = 1
      let square = 0
      for (let j = i * inputs; j < (i + 1) * inputs; j++) square += (x[j] - clean[j]) ** 2
      if (!(square < this.distances[i])) continue
      this.distances[i] = square
      this.best.set(x.subarray(i * inputs, (i + 1) * inputs), i * inputs)
    }
  }

  writeTo(x: Float64Array): void {
    x.set(this.best)
  }
}
