import { useEffect, useState } from 'react'
import { questionsFor } from './answers'
import type { Exercise, Question } from './exercises'

/** What each exercise asks of one student; undefined while it is computed, `failed` where it could not be. */
export function useQuestions(
  exercises: readonly Exercise[],
  seed: number | undefined,
): readonly (Question | 'failed' | undefined)[] {
  const [found, setFound] = useState<{ seed: number; questions: ReadonlyMap<string, Question | 'failed'> }>()
  useEffect(() => {
    if (seed === undefined) return undefined
    const wish = new AbortController()
    const { signal } = wish
    const add = (id: string, question: Question | 'failed'): void => {
      if (signal.aborted) return
      setFound((last) => ({
        seed,
        questions: new Map([...(last?.seed === seed ? last.questions : []), [id, question]]),
      }))
    }
    for (const exercise of exercises) {
      questionsFor(exercise, [seed], signal).then(
        ([question]) => add(exercise.id, question),
        () => add(exercise.id, 'failed'),
      )
    }
    return () => wish.abort()
  }, [exercises, seed])
  return exercises.map(({ id }) => (found?.seed === seed ? found?.questions.get(id) : undefined))
}
