import { predictedClasses, type Table } from './scores'

/** The examples whose confidence lies in (low, high], the first bin with its lower end. */
export interface ReliabilityBin {
  readonly low: number
  readonly high: number
  readonly count: number
  /** Share that was right, and mean confidence; NaN in an empty bin. */
  readonly accuracy: number
  readonly confidence: number
}

export interface Calibration {
  readonly bins: readonly ReliabilityBin[]
  /** Σ (count / n)·|accuracy − confidence|. Biased upward for small n: a perfect net of 600 examples shows about 0.013. */
  readonly expectedCalibrationError: number
  readonly meanConfidence: number
  readonly accuracy: number
}

/**
 * Reliability of a classifier's largest probabilities in equal-width bins of [0, 1], 15 as Guo et al. 2017. The
 * table holds `classes` probabilities for each label. Throws where they do not match.
 */
export function calibration(
  probabilities: Table,
  labels: ArrayLike<number>,
  classes: number,
  bins = 15,
): Calibration {
  const predicted = predictedClasses(probabilities, classes)
  if (predicted.length !== labels.length) {
    throw new RangeError(`calibration: ${predicted.length} rows, ${labels.length} labels`)
  }
  const confidence = Float64Array.from(predicted, (k, i) => probabilities[i * classes + k])
  const right = predicted.map((k, i) => (k === labels[i] ? 1 : 0))
  return calibrationOf(confidence, right, bins)
}

/**
 * The same from confidences in [0, 1] and whether each was right (1 or 0). Throws where lengths differ, or a
 * confidence is outside.
 */
export function calibrationOf(
  confidence: ArrayLike<number>,
  right: ArrayLike<number>,
  bins = 15,
): Calibration {
  const total = confidence.length
  if (total === 0 || total !== right.length) {
    throw new RangeError(`calibrationOf: ${total} confidences, ${right.length} outcomes`)
  }
  const counts = new Uint32Array(bins)
  const confidenceSums = new Float64Array(bins)
  const rightSums = new Float64Array(bins)
  for (let i = 0; i < total; i++) {
    const bin = binOf(confidence[i], bins)
    counts[bin]++
    confidenceSums[bin] += confidence[i]
    rightSums[bin] += right[i]
  }
  let error = 0
  for (let b = 0; b < bins; b++) error += Math.abs(rightSums[b] - confidenceSums[b]) / total
  return {
    bins: Array.from(counts, (count, b) => ({
      low: b / bins,
      high: (b + 1) / bins,
      count,
      accuracy: rightSums[b] / count,
      confidence: confidenceSums[b] / count,
    })),
    expectedCalibrationError: error,
    meanConfidence: confidenceSums.reduce((sum, value) => sum + value, 0) / total,
    accuracy: rightSums.reduce((sum, value) => sum + value, 0) / total,
  }
}

function binOf(confidence: number, bins: number): number {
  if (!(confidence >= 0 && confidence <= 1 + 1e-6)) {
    throw new RangeError(`calibrationOf: confidence ${confidence} is outside [0, 1]`)
  }
  return Math.min(bins - 1, Math.max(0, Math.ceil(confidence * bins) - 1))
}
