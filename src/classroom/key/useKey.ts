import { useEffect, useRef, useState } from 'react'
import { questionsFor } from '../answers'
import type { Exercise, Question } from '../exercises'
import { useRested } from '../useRested'

/** Milliseconds without a letter, after which a name is whole: every one begun has runs of its own. */
const REST = 500
/** So many students are computed side by side: enough for every worker, few enough that row after row is filled. */
const AT_ONCE = 8

/** For each student’s seed the questions of all exercises, in their order; undefined while one is computed. */
export type Key = ReadonlyMap<number, readonly (Question | undefined)[]>

/** All questions of a student, once the last is there. */
export function wholeOf(key: Key, seed: number): readonly Question[] | undefined {
  const questions = key.get(seed) ?? []
  const known = questions.filter((question) => question !== undefined)
  return key.has(seed) && known.length === questions.length ? known : undefined
}

/** The key of one lesson, filled as it is computed; what was found stays while names are added. */
export function useKey(exercises: readonly Exercise[], seeds: readonly number[]) {
  const found = useRef<Key>(new Map())
  const [key, setKey] = useState<Key>(found.current)
  const [failure, setFailure] = useState<{ wanted: string; why: string }>()
  const wanted = useRested(seeds.join(' '), REST)
  useEffect(() => {
    const wish = new AbortController()
    const { signal } = wish
    const all = wanted === '' ? [] : wanted.split(' ').map(Number)
    const missing = all.filter((seed) => wholeOf(found.current, seed) === undefined)
    const add = (seed: number, at: number, question: Question): void => {
      const questions = found.current.get(seed) ?? exercises.map((): Question | undefined => undefined)
      found.current = new Map(found.current).set(seed, questions.with(at, question))
      setKey(found.current)
    }
    const find = async (exercise: Exercise, at: number, seed: number): Promise<void> => {
      try {
        const [question] = await questionsFor(exercise, [seed], signal)
        if (!signal.aborted) add(seed, at, question)
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        if (!signal.aborted) setFailure({ wanted, why })
      }
    }
    const findAll = async (): Promise<void> => {
      for (let seed = missing.shift(); seed !== undefined && !signal.aborted; seed = missing.shift()) {
        const student = seed
        await Promise.all(exercises.map((exercise, at) => find(exercise, at, student)))
      }
    }
    for (let i = 0; i < AT_ONCE; i += 1) void findAll()
    return () => wish.abort()
  }, [exercises, wanted])
  // What failed for other names may come for these.
  return { key, failure: failure?.wanted === wanted ? failure.why : undefined }
}
