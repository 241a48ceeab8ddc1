import { logisticRegression } from './logistic'
import { predictedClasses, shareRight } from '../statistics/scores'

/** Codes with the class of each: `columns` numbers an example, row after row. */
export interface Coded {
  readonly codes: ArrayLike<number>
  readonly labels: ArrayLike<number>
}

export interface ProbeOptions {
  readonly columns: number
  readonly classes: number
  /** λ of the penalty ½λ‖w‖² on the weights of the standardised code; 1 unless given. */
  readonly ridge?: number
}

/** What a linear rule gets out of a code. */
export interface Probe {
  /** Share of fresh examples it has right. */
  readonly right: number
  /** Whether the code was (nearly) the same for all examples it was fitted to: then there was nothing to read. */
  readonly collapsed: boolean
}

/** A spread this small beside the size of a column is rounding, not a code. */
const FLAT = 1e-6

/** Mean and spread of each column; the spread is 0 where it is no more than rounding. */
function scalesOf(codes: ArrayLike<number>, columns: number): { mean: Float64Array; spread: Float64Array } {
  const rows = codes.length / columns
  const [mean, spread] = [new Float64Array(columns), new Float64Array(columns)]
  for (let at = 0; at < codes.length; at++) mean[at % columns] += codes[at] / rows
  for (let at = 0; at < codes.length; at++)
    spread[at % columns] += (codes[at] - mean[at % columns]) ** 2 / rows
  for (let j = 0; j < columns; j++) {
    const deviation = Math.sqrt(spread[j])
    spread[j] = deviation > FLAT * Math.max(1e-30, Math.abs(mean[j])) ? deviation : 0
  }
  return { mean, spread }
}

/**
 * Fits a linear rule to the codes of a few labelled examples and counts how many fresh ones it has right: every column
 * brought to mean 0 and spread 1, a ridge logistic regression for each class against the rest, the largest score
 * answers. A class without an example is never answered. Throws where lengths do not fit or a code is not finite.
 */
export function linearProbe(fit: Coded, fresh: Coded, { columns, classes, ridge = 1 }: ProbeOptions): Probe {
  for (const { codes, labels } of [fit, fresh]) {
    if (labels.length === 0 || codes.length !== labels.length * columns) {
      throw new RangeError(
        `linearProbe: ${codes.length} numbers in ${columns} columns, ${labels.length} labels`,
      )
    }
    if (!Array.from(codes).every(Number.isFinite)) throw new RangeError('linearProbe: a code is not finite')
  }
  const { mean, spread } = scalesOf(fit.codes, columns)
  const collapsed = spread.every((value) => value === 0)
  const standardised = (codes: ArrayLike<number>): Float64Array =>
    Float64Array.from(codes, (value, at) => {
      const j = at % columns
      return spread[j] === 0 ? 0 : (value - mean[j]) / spread[j]
    })
  const rules = rulesOf(standardised(fit.codes), fit.labels, { columns, classes, ridge })
  const codes = standardised(fresh.codes)
  const scores = new Float64Array(fresh.labels.length * classes)
  for (let at = 0; at < scores.length; at++) {
    const rule = rules[at % classes]
    const from = Math.floor(at / classes) * columns
    scores[at] = rule[0]
    for (let j = 0; j < columns; j++) scores[at] += rule[1 + j] * codes[from + j]
  }
  return { right: shareRight(predictedClasses(scores, classes), fresh.labels), collapsed }
}

/** Intercept and weights of each class against the rest; of a class that all or none belong to, only the verdict. */
function rulesOf(
  features: Float64Array,
  labels: ArrayLike<number>,
  { columns, classes, ridge }: Required<ProbeOptions>,
): Float64Array[] {
  return Array.from({ length: classes }, (_, of) => {
    const outcomes = Array.from(labels, (label) => (label === of ? 1 : 0))
    const found = outcomes.includes(1)
    if (found && outcomes.includes(0)) return logisticRegression(features, outcomes, { columns, ridge })
    return new Float64Array(columns + 1).fill(found ? Infinity : -Infinity, 0, 1)
  })
}
