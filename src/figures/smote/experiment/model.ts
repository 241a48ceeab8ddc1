import { logisticProbabilities, logisticRegression } from '../../../core/estimators'
import {
  areaUnderRoc,
  binaryBrierScore,
  calibrationOf,
  confusion,
  gMean,
  mean,
  precision,
  recall,
  type ReliabilityBin,
  rocCurve,
} from '../../../core/statistics'
import { GRID } from '../grid'
import { type Cases, features } from './data'

/** Holds the weights where a curve parts both classes; too little to be seen anywhere else. */
const RIDGE = 0.01
/** Points of a drawn ROC curve are at least this far apart. */
const APART = 1 / 160
const BINS = 12

/** What calling rare from a threshold on comes to, on the fresh points. */
export interface Rates {
  threshold: number
  /** Of the rare points, the share found; of the common ones, the share called rare. */
  found: number
  falseAlarms: number
  /** Of those called rare, the share that is; NaN where none is called. */
  precision: number
  gMean: number
}

export interface ModelFrame {
  /** The ROC curve on the fresh points, from the highest threshold down. */
  roc: { threshold: Float64Array; falseAlarms: Float64Array; found: Float64Array }
  area: number
  /** Brier’s score of the probabilities, and their mean. */
  brier: number
  meanBelief: number
  /** How often a point is rare that is called so probable. */
  bins: readonly ReliabilityBin[]
  /** Probabilities over the plane, x fastest, from the bottom. */
  field: Float32Array
}

/** A fitted model, what it says of the fresh points, and what it comes to at any threshold. */
export class Model {
  readonly frame: ModelFrame
  private readonly probabilities: Float64Array
  private readonly fresh: Cases

  constructor({ places, isRare }: Cases, fresh: Cases) {
    const fit = logisticRegression(features(places), isRare, { columns: 5, ridge: RIDGE })
    const probabilities = logisticProbabilities(fit, features(fresh.places))
    this.fresh = fresh
    this.probabilities = probabilities
    this.frame = {
      roc: drawn(rocCurve(probabilities, fresh.isRare)),
      area: areaUnderRoc(probabilities, fresh.isRare),
      brier: binaryBrierScore(probabilities, fresh.isRare),
      meanBelief: mean(probabilities),
      bins: calibrationOf(probabilities, fresh.isRare, BINS).bins,
      field: Float32Array.from(logisticProbabilities(fit, features(GRID.places))),
    }
  }

  at(threshold: number): Rates {
    const called = Uint8Array.from(this.probabilities, (p) => (p >= threshold ? 1 : 0))
    const table = confusion(this.fresh.isRare, called, 2)
    return {
      threshold,
      found: recall(table, 1),
      falseAlarms: 1 - recall(table, 0),
      precision: precision(table, 1),
      gMean: gMean(table),
    }
  }
}

/** The curve’s ends, and in between every point that stands apart from the one before. */
function drawn(curve: ReturnType<typeof rocCurve>): ModelFrame['roc'] {
  let last = curve[0]
  const kept = curve.filter((point, i) => {
    const isApart = point.falseAlarms - last.falseAlarms >= APART || point.found - last.found >= APART
    if (!isApart && i > 0 && i < curve.length - 1) return false
    last = point
    return true
  })
  return {
    threshold: Float64Array.from(kept, ({ threshold }) => Math.min(1, threshold)),
    falseAlarms: Float64Array.from(kept, ({ falseAlarms }) => falseAlarms),
    found: Float64Array.from(kept, ({ found }) => found),
  }
}
