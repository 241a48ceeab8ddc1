import { type Stream, stream } from '../../core/random'
import type { DrawnExercise, Question } from './exercise'

/** An exercise whose numbers follow from the student’s seed and its id. */
export const drawn = (id: string, title: string, ask: (draw: Stream) => Question): DrawnExercise => ({
  id,
  title,
  ask: (seed) => ask(stream(seed).fork(`exercise ${id}`)),
})

export const oneOf = <T>(draw: Stream, values: readonly T[]): T => values[draw.integer(values.length)]

/** Numbers in a question are written as the article writes them. */
export const write = (value: number): string => String(value).replace('-', '−')
