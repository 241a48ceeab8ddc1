import { DATA_AND_ATTACKS } from './dataAndAttacks'
import type { Lesson } from '../lesson'
import type { Exercise } from './exercise'
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

/** The exercises of a lesson in the order in which they are asked, and handed in. */
export const exercisesOf = ({ steps }: Lesson): Exercise[] => [
  ...new Set(steps.flatMap(({ exercises }) => exercises.flatMap((id) => byId.get(id) ?? []))),
]
