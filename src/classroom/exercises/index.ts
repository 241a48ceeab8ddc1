import { DATA_AND_ATTACKS } from './dataAndAttacks'
import type { Lesson, LessonStep } from '../lesson'
import { type Exercise, isReading } from './exercise'
import { OUTLOOK_AND_JUDGING } from './outlookAndJudging'
import { READINGS } from './readings'
import { REGULARISERS_AND_LOSSES } from './regularisersAndLosses'

export * from './exercise'

/** All exercises that have a version for each student. */
export const EXERCISES: readonly Exercise[] = [
  ...READINGS,
  ...DATA_AND_ATTACKS,
  ...REGULARISERS_AND_LOSSES,
  ...OUTLOOK_AND_JUDGING,
]

const byId = new Map(EXERCISES.map((exercise) => [exercise.id, exercise]))

/** An exercise as a step asks it: what is read off the step's figure is read as that is set up. */
const askedBy = ({ figure, set }: LessonStep, exercise: Exercise): Exercise =>
  isReading(exercise) && exercise.figure === figure && set.length > 0 ? { ...exercise, given: set } : exercise

/** The exercises of a lesson in the order in which they are asked, and handed in; each as the first step asks it. */
export function exercisesOf({ steps }: Lesson): Exercise[] {
  const asked = new Map<string, Exercise>()
  for (const step of steps)
    for (const id of step.exercises) {
      const exercise = byId.get(id)
      if (exercise !== undefined && !asked.has(id)) asked.set(id, askedBy(step, exercise))
    }
  return [...asked.values()]
}
