import { log } from '../elementary'

/** Probabilities as a net gives them: example after example, `classes` numbers each. */
export type Table = ArrayLike<number>

/** The class of the largest entry of row `row`, probabilities or logits; of equals the first. */
export function predictedClass(table: Table, row: number, classes: number): number {
  let best = 0
  for (let k = 1; k < classes; k++) if (table[row * classes + k] > table[row * classes + best]) best = k
  return best
}

/** The class of the largest entry of each row, of equals the first. Throws where the table does not divide. */
export function predictedClasses(table: Table, classes: number): Uint8Array {
  const rows = rowsOf('predictedClasses', table, classes)
  return Uint8Array.from({ length: rows }, (_, row) => predictedClass(table, row, classes))
}

/** The share of answers that equal their label. Throws where lengths differ or are 0. */
export function shareRight(answers: ArrayLike<number>, labels: ArrayLike<number>): number {
  if (answers.length !== labels.length || labels.length === 0) {
    throw new RangeError(`shareRight: ${answers.length} answers, ${labels.length} labels`)
  }
  let right = 0
  for (let i = 0; i < labels.length; i++) if (answers[i] === labels[i]) right += 1
  return right / labels.length
}

/** Mean −log p(true class), in nats. Infinite where a true class had probability 0. */
export function negativeLogLikelihood(
  probabilities: Table,
  labels: ArrayLike<number>,
  classes: number,
): number {
  expectLabels('negativeLogLikelihood', probabilities, labels, classes)
  let sum = 0
  for (let i = 0; i < labels.length; i++) sum -= log(probabilities[i * classes + labels[i]])
  return sum / labels.length
}

/** Brier's score: mean Σₖ (pₖ − [k is true])², from 0 to 2. */
export function brierScore(probabilities: Table, labels: ArrayLike<number>, classes: number): number {
  expectLabels('brierScore', probabilities, labels, classes)
  let sum = 0
  for (let i = 0; i < probabilities.length; i++) {
    const truth = labels[Math.floor(i / classes)] === i % classes ? 1 : 0
    const error = probabilities[i] - truth
    sum += error * error
  }
  return sum / labels.length
}

/** The score of forecasts of one event: mean (p − outcome)², from 0 to 1; half of `brierScore` for two classes. */
export function binaryBrierScore(probabilities: ArrayLike<number>, outcomes: ArrayLike<number>): number {
  if (probabilities.length !== outcomes.length || outcomes.length === 0) {
    throw new RangeError(
      `binaryBrierScore: ${probabilities.length} probabilities, ${outcomes.length} outcomes`,
    )
  }
  let sum = 0
  for (let i = 0; i < outcomes.length; i++) {
    const error = probabilities[i] - outcomes[i]
    sum += error * error
  }
  return sum / outcomes.length
}

function rowsOf(name: string, table: Table, classes: number): number {
  if (table.length === 0 || table.length % classes !== 0) {
    throw new RangeError(`${name}: ${table.length} probabilities do not make rows of ${classes}`)
  }
  return table.length / classes
}

function expectLabels(name: string, table: Table, labels: ArrayLike<number>, classes: number): void {
  const rows = rowsOf(name, table, classes)
  if (labels.length !== rows) throw new RangeError(`${name}: ${rows} rows, ${labels.length} labels`)
  for (let i = 0; i < rows; i++) {
    if (!(Number.isInteger(labels[i]) && labels[i] >= 0 && labels[i] < classes)) {
      throw new RangeError(`${name}: label ${labels[i]} with ${classes} classes`)
    }
  }
}
