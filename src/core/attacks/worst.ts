import { marginOf } from './answers'
import type { Batch } from './batches'
import type { Model } from './model'

/** Keeps, for every row of a batch, the candidate with the smallest margin: the worst over tries and restarts. */
export class Worst {
  private readonly margins: Float64Array
  private readonly rows: Float64Array
  private readonly model: Model
  private readonly labels: ArrayLike<number>

  constructor(model: Model, { clean, labels, rows }: Batch) {
    this.model = model
    this.labels = labels
    this.rows = clean.slice()
    this.margins = new Float64Array(rows).fill(Infinity)
  }

  /** Looks at one candidate for each row. Of equals the earlier stays. */
  take(candidates: Float64Array): void {
    const { inputs, outputs } = this.model
    const logits = this.model.forward(candidates)
    for (let i = 0; i < this.margins.length; i++) {
      const margin = marginOf(logits, i, outputs, this.labels[i])
      if (!(margin < this.margins[i])) continue
      this.margins[i] = margin
      this.rows.set(candidates.subarray(i * inputs, (i + 1) * inputs), i * inputs)
    }
  }

  writeTo(x: Float64Array): void {
    x.set(this.rows)
  }
}
