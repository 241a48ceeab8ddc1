import { type Labelled, pick } from '../../../core/datasets'
import { splitDigits } from '../../../core/datasets/digits'
import { linearProbe, type Probe } from '../../../core/estimators'
import { memo } from '../../../core/memo'
import { type Stream, stream } from '../../../core/random'
import { principalComponents } from '../../../core/statistics'
import { CANDIDATES, CODE, LABELS, QUESTIONS } from '../params'

export const PIXELS = 64
/** Every digit once; those that are mistaken for others most often, twice: side by side in the table. */
const KINDS = [0, 1, 1, 2, 3, 3, 4, 4, 5, 6, 7, 7, 8, 8, 9, 9]

/** A code, and the pictures one of which it is made from. */
export interface Question {
  candidates: Labelled
  /** Place of the picture that the code belongs to. */
  right: number
}

export interface Digits {
  train: Labelled
  test: Labelled
  /** The few that the linear rule is fitted to. */
  few: Labelled
  /** Fresh pictures in the critic’s table, sorted by digit. */
  table: Labelled
  questions: Question[]
  /** What the rule gets out of the first principal components. */
  components: Probe
}

/** Encodes pictures, row after row. */
export type Encode = (pictures: Float32Array) => ArrayLike<number>

/** What a linear rule, fitted to few labelled pictures, has right of all test pictures. */
export const probeOf = (few: Labelled, test: Labelled, encode: Encode): Probe =>
  linearProbe(
    { codes: encode(few.inputs), labels: few.labels },
    { codes: encode(test.inputs), labels: test.labels },
    { columns: CODE, classes: test.classes, ridge: RIDGE },
  )

/** Enough that a hundred examples do not decide by their noise; principal components are read best about here. */
const RIDGE = 0.1

/** The places along the directions in which the training pictures vary most. */
function componentsOf({ inputs, count }: Labelled): Encode {
  const mean = new Float64Array(PIXELS)
  for (let at = 0; at < inputs.length; at++) mean[at % PIXELS] += inputs[at] / count
  const centred = Float64Array.from(inputs, (ink, at) => ink - mean[at % PIXELS])
  const { directions } = principalComponents(centred, PIXELS)
  return (pictures) =>
    Float64Array.from({ length: (pictures.length / PIXELS) * CODE }, (_, at) => {
      const [from, along] = [Math.floor(at / CODE) * PIXELS, (at % CODE) * PIXELS]
      let sum = 0
      for (let k = 0; k < PIXELS; k++) sum += (pictures[from + k] - mean[k]) * directions[along + k]
      return sum
    })
}

/** Four pictures of different digits, none of which is in the table. */
function questionOf(rest: readonly (readonly number[])[], test: Labelled, random: Stream): Question {
  const kinds = random.permutation(rest.length).subarray(0, CANDIDATES)
  const rows = Array.from(kinds, (kind) => rest[kind][random.integer(rest[kind].length)])
  return { candidates: pick(test, rows), right: random.integer(CANDIDATES) }
}

/** The digits of a seed. */
export const digitsOf = memo(2, (seed: number): Digits => {
  const draws = stream(seed)
  const { train, test } = splitDigits(draws.fork('split'))
  const rows = Array.from({ length: test.classes }, (_, digit) =>
    [...test.labels.keys()].filter((row) => test.labels[row] === digit),
  )
  const few = pick(
    train,
    Uint32Array.from({ length: LABELS }, (_, i) => i),
  )
  const table = pick(
    test,
    KINDS.map((kind, i) => rows[kind][KINDS.indexOf(kind) === i ? 0 : 1]),
  )
  const rest = rows.map((of) => of.slice(2))
  const questions = Array.from({ length: QUESTIONS }, (_, i) =>
    questionOf(rest, test, draws.fork('question').fork(i)),
  )
  return { train, test, few, table, questions, components: probeOf(few, test, componentsOf(train)) }
})
