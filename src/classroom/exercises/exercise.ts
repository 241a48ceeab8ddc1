import type { Id } from '../../experiments'
import type { Value } from '../../params/declare'
import type { LessonStep } from '../lesson'

/** A wrong answer whose way is known. */
export interface Mistake {
  value: number
  /** What was probably done, a whole sentence. */
  why: string
}

/** A number to find. */
export interface NumberField {
  label: string
  truth: number
  /** How far off is still right: what rounding allows. */
  tolerance: number
  mistakes?: readonly Mistake[]
}

/** A sentence to decide. */
export interface ChoiceField {
  label: string
  options: readonly string[]
  /** Place of the right one. */
  truth: number
  /** For each option that is wrong, what speaks against it. */
  why: Readonly<Record<number, string>>
}

export type Field = NumberField | ChoiceField

/** What is asked of one student: the same seed, the same question. */
export interface Question {
  text: string
  fields: readonly Field[]
}

/** Numbers of a figure by the names of its `values`, under the settings of the exercise and a seed. */
export type Readings = Readonly<Record<string, number>>

interface Named {
  id: string
  title: string
}

/** Worked on paper, with numbers drawn from the seed. */
export interface DrawnExercise extends Named {
  ask: (seed: number) => Question
}

/** Read off a figure whose run has the student’s seed. */
export interface ReadingExercise extends Named {
  figure: Id
  /** Settings the student has to make; all others stay as the lesson's step, or else the figure, has them. */
  set: Readonly<Record<string, Value>>
  /** How the step of a lesson has set the figure, as links write it. */
  given?: LessonStep['set']
  /** `own`: under the student’s seed; `usual`: under the figure’s own, to know who forgot to be named. */
  ask: (own: Readings, usual: Readings) => Question
}

export type Exercise = DrawnExercise | ReadingExercise

export const isReading = (exercise: Exercise): exercise is ReadingExercise => 'figure' in exercise

const isChoice = (field: Field): field is ChoiceField => 'options' in field

export type Verdict = { right: true } | { right: false; why: string }

/** Often done, whatever is asked. */
const usualMistakes = ({ truth }: NumberField): Mistake[] =>
  truth === 0
    ? []
    : [
        { value: -truth, why: 'The sign is the other way round.' },
        { value: 100 * truth, why: 'This is a hundred times too much: a share is asked for, not per cent.' },
        {
          value: truth / 100,
          why: 'This is a hundred times too little: per cent are asked for, not a share.',
        },
      ]

/** Whether an answer is right, and if not, what was probably done. */
export function judge(field: Field, answer: number): Verdict {
  if (isChoice(field))
    return answer === field.truth
      ? { right: true }
      : { right: false, why: field.why[answer] ?? 'Something else is true.' }
  if (Math.abs(answer - field.truth) <= field.tolerance) return { right: true }
  // A wrong way is known by its number as exactly as the right one, where the two are told apart.
  const known = [...(field.mistakes ?? []), ...usualMistakes(field)].find(
    ({ value }) => Math.abs(answer - value) <= Math.max(field.tolerance, 0.005 * Math.abs(value)),
  )
  if (known !== undefined) return { right: false, why: known.why }
  return Math.abs(answer - field.truth) <= 5 * field.tolerance
    ? { right: false, why: 'Near, but not near enough: was it rounded on the way?' }
    : { right: false, why: 'This is something else. Begin again with the sentence above.' }
}

/** Half a unit of the last of so many decimals, with a little over for what computers add. */
export const rounded = (decimals: number): number => 0.5001 * 10 ** -decimals

/** The first number in a figure’s words: “93.4 %”, “−0.12”, “2 of 30”. NaN where there is none. */
export function numberIn(words: string): number {
  const found = /[−-]?\d[\d,\u202F\u00A0]*(?:\.\d+)?/.exec(words)?.[0]
  return found === undefined ? Number.NaN : Number(found.replace('−', '-').replaceAll(/[,\u202F\u00A0]/g, ''))
}
