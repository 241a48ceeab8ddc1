import type { Lesson, LessonStep, ReadLesson } from '../lesson'
import { edited, type Edit } from './plan'

/** What can be undone: a figure that was taken out, or a lesson that a pasted link put in the place of another. */
type Undo = { kind: 'step'; step: LessonStep; at: number; key: number } | { kind: 'lesson'; before: Draft }

export interface Draft {
  lesson: Lesson
  /** What the lesson’s link says that was not understood. */
  problems: readonly string[]
  /** Steps are named by a number that never comes twice, so that an open one stays open when it moves. */
  keys: readonly number[]
  next: number
  undo: Undo | undefined
  /** The `data-part` that the focus goes to, where the element that had it is gone. */
  focus: { part: string } | undefined
}

export type Action = Edit | { kind: 'open'; read: ReadLesson } | { kind: 'undo' }

export const UNDO_PART = 'undo'
export const LINK_PART = 'link'
export const stepPart = (key: number): string => `step-${key}`

export const draftOf = (
  { lesson, problems }: { lesson: Lesson; problems: readonly string[] },
  from = 0,
): Draft => ({
  lesson,
  problems,
  keys: lesson.steps.map((_, i) => from + i),
  next: from + lesson.steps.length,
  undo: undefined,
  focus: undefined,
})

function afterEdit(draft: Draft, edit: Edit): Draft {
  const { keys, next } = draft
  const lesson = edited(draft.lesson, edit)
  if (lesson === draft.lesson) return draft
  // Whoever edits the opened lesson keeps it: taking it back would take the edit along.
  const undo = draft.undo?.kind === 'lesson' ? undefined : draft.undo
  const changed = { ...draft, lesson, undo, focus: undefined }
  switch (edit.kind) {
    case 'add':
      return { ...changed, keys: [...keys, next], next: next + 1 }
    case 'remove': {
      const { at } = edit
      return {
        ...changed,
        keys: keys.filter((_, i) => i !== at),
        undo: { kind: 'step', step: draft.lesson.steps[at], at, key: keys[at] },
        focus: { part: UNDO_PART },
      }
    }
    case 'earlier': {
      const moved = [...keys]
      moved.splice(edit.at - 1, 2, keys[edit.at], keys[edit.at - 1])
      return { ...changed, keys: moved }
    }
    default:
      return changed
  }
}

function undone(draft: Draft): Draft {
  const { lesson, keys, undo } = draft
  if (undo === undefined) return draft
  if (undo.kind === 'lesson') return { ...undo.before, next: draft.next, focus: { part: LINK_PART } }
  const { step, key } = undo
  const at = Math.min(undo.at, keys.length)
  const restored = edited(lesson, { kind: 'insert', at, step })
  if (restored === lesson) return draft
  return {
    ...draft,
    lesson: restored,
    keys: [...keys.slice(0, at), key, ...keys.slice(at)],
    undo: undefined,
    focus: { part: stepPart(key) },
  }
}

/** The draft after what a teacher does. */
export function after(draft: Draft, action: Action): Draft {
  if (action.kind === 'undo') return undone(draft)
  if (action.kind !== 'open') return afterEdit(draft, action)
  const opened = draftOf(action.read, draft.next)
  return { ...opened, undo: { kind: 'lesson', before: draft }, focus: { part: UNDO_PART } }
}
