import type { Config, Frames, Id } from '../experiments'
import { defaultsOf, withValues } from '../params/config'
import { createPool, poolSize } from '../runtime/pool'
import type { FigureDefinition } from '../shell/defineFigure'
import { loadFigure } from '../shell/figures'
import {
  type Exercise,
  isReading,
  numberIn,
  type Question,
  type ReadingExercise,
  type Readings,
} from './exercises'

/** The last frames of an experiment under each of these configs. */
export type LastFramesOf = <K extends Id>(
  id: K,
  configs: readonly Config<K>[],
) => readonly Promise<Frames[K]>[]

/** In the page they are computed in a pool of workers. */
function framesOfPool(): LastFramesOf {
  const pool = createPool(poolSize(navigator.hardwareConcurrency))
  const { signal } = new AbortController()
  return (id, configs) =>
    configs.map(
      (config) =>
        new Promise((resolve, reject) => {
          const take = (outcome: { frame: Frames[typeof id] } | { error: string }): void => {
            if ('frame' in outcome) resolve(outcome.frame)
            else reject(new Error(outcome.error))
          }
          void pool.all(id, [config], take, signal)
        }),
    )
}

/** The seed whose numbers a figure shows to whoever is not named: its own. */
type SeedOrUsual = number | undefined

function valuesUnder<K extends Id, Summary>(
  { id, params, values }: FigureDefinition<K, Summary>,
  set: ReadingExercise['set'],
  seeds: readonly SeedOrUsual[],
  framesOf: LastFramesOf,
): Promise<Readings>[] {
  const configs = seeds.map((seed) =>
    withValues(params, defaultsOf(params), { ...set, ...(seed === undefined ? {} : { seed }) }),
  )
  return framesOf(id, configs).map(async (coming, i) => {
    const words = values({ frame: await coming, config: configs[i], summary: undefined })
    return Object.fromEntries(Object.entries(words).map(([name, text]) => [name, numberIn(text)]))
  })
}

/** Asks for questions with their answers, for students of these seeds; rejects where a figure cannot be computed. */
export type QuestionsFor = (exercise: Exercise, seeds: readonly number[]) => Promise<Question[]>

/** What is read off figures is computed once for each seed. */
export function questionsFrom(framesOf: LastFramesOf): QuestionsFor {
  const known = new Map<string, Promise<Readings>>()

  async function readingsOf(exercise: ReadingExercise, seeds: readonly SeedOrUsual[]): Promise<Readings[]> {
    const keyOf = (seed: SeedOrUsual): string => `${exercise.id} ${seed ?? 'usual'}`
    const figure = await loadFigure(exercise.figure)
    const missing = seeds.filter((seed) => !known.has(keyOf(seed)))
    const coming = figure.unpack((definition) => valuesUnder(definition, exercise.set, missing, framesOf))
    missing.forEach((seed, i) => {
      known.set(keyOf(seed), coming[i])
      // What failed may be asked for again.
      coming[i].catch(() => known.delete(keyOf(seed)))
    })
    return Promise.all(seeds.map(async (seed) => (await known.get(keyOf(seed))) ?? {}))
  }

  return async (exercise, seeds) => {
    if (!isReading(exercise)) return seeds.map((seed) => exercise.ask(seed))
    const [usual, ...own] = await readingsOf(exercise, [undefined, ...seeds])
    return own.map((each) => exercise.ask(each, usual))
  }
}

let inPage: QuestionsFor | undefined

export const questionsFor: QuestionsFor = (exercise, seeds) => {
  inPage ??= questionsFrom(framesOfPool())
  return inPage(exercise, seeds)
}
