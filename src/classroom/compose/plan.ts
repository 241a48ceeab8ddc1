import { type Lesson, type LessonStep, MOST_STEPS, titleFrom, withWords } from '../lesson'

/** What a teacher does to a lesson. */
export type Edit =
  | { kind: 'title'; title: string }
  | { kind: 'add'; figure: string; exercises: readonly string[] }
  | { kind: 'insert'; at: number; step: LessonStep }
  | { kind: 'remove'; at: number }
  /** Exchanges a figure with the one before it. */
  | { kind: 'earlier'; at: number }
  | { kind: 'set'; at: number; set: LessonStep['set'] }
  | { kind: 'hide'; at: number; name: string; hidden: boolean }
  | { kind: 'say'; at: number; words: string }
  | { kind: 'ask'; at: number; exercise: string; asked: boolean }

const withOrWithout = (list: readonly string[], entry: string, isIn: boolean): string[] =>
  isIn ? [...list.filter((each) => each !== entry), entry] : list.filter((each) => each !== entry)

/** The lesson after an edit; what cannot be done leaves it as it was. */
export function edited(lesson: Lesson, edit: Edit): Lesson {
  const { steps } = lesson
  const changed = (at: number, change: (step: LessonStep) => LessonStep): Lesson => ({
    ...lesson,
    steps: steps.map((step, i) => (i === at ? change(step) : step)),
  })
  switch (edit.kind) {
    case 'title':
      return { ...lesson, title: titleFrom(edit.title) }
    case 'add':
      return steps.length >= MOST_STEPS
        ? lesson
        : {
            ...lesson,
            steps: [...steps, { figure: edit.figure, set: [], hidden: [], exercises: edit.exercises }],
          }
    case 'insert':
      return steps.length >= MOST_STEPS
        ? lesson
        : { ...lesson, steps: steps.toSpliced(edit.at, 0, edit.step) }
    case 'remove':
      return { ...lesson, steps: steps.filter((_, i) => i !== edit.at) }
    case 'earlier': {
      if (edit.at < 1 || edit.at >= steps.length) return lesson
      const next = [...steps]
      next.splice(edit.at - 1, 2, steps[edit.at], steps[edit.at - 1])
      return { ...lesson, steps: next }
    }
    case 'set':
      return changed(edit.at, (step) => ({ ...step, set: edit.set }))
    case 'hide':
      return changed(edit.at, (step) => ({
        ...step,
        hidden: withOrWithout(step.hidden, edit.name, edit.hidden),
      }))
    case 'say':
      return changed(edit.at, (step) => withWords(step, edit.words))
    case 'ask':
      return changed(edit.at, (step) => ({
        ...step,
        exercises: withOrWithout(step.exercises, edit.exercise, edit.asked),
      }))
  }
}
