import type { Config, Frames, Id } from '../experiments'
import { withValues } from '../params/config'
import { readLink } from '../params/link'
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

/** The last frames of an experiment under each of these configs; a run is left once its signal says so. */
export type LastFramesOf = <K extends Id>(
  id: K,
  configs: readonly Config<K>[],
  signals: readonly AbortSignal[],
) => readonly Promise<Frames[K]>[]

/** In the page they are computed in a pool of workers. */
function framesOfPool(): LastFramesOf {
  const pool = createPool(poolSize(navigator.hardwareConcurrency))
  return (id, configs, signals) =>
    configs.map(
      (config, i) =>
        new Promise((resolve, reject) => {
          const take = (outcome: { frame: Frames[typeof id] } | { error: string }): void => {
            if ('frame' in outcome) resolve(outcome.frame)
            else reject(new Error(outcome.error))
          }
          // A run that was left reports nothing.
          void pool.all(id, [config], take, signals[i]).then(() => reject(new Error('The run was left.')))
        }),
    )
}

/** The seed whose numbers a figure shows to whoever is not named: its own. */
type SeedOrUsual = number | undefined

/** A student's run, and how to leave it. */
interface Run {
  seed: SeedOrUsual
  leave: AbortController
}

function valuesUnder<K extends Id, Summary>(
  { id, params, values }: FigureDefinition<K, Summary>,
  { set, given = [] }: ReadingExercise,
  runs: readonly Run[],
  framesOf: LastFramesOf,
): Promise<Readings>[] {
  const query = new URLSearchParams(given.map(([name, text]) => [name, text]))
  const { config } = readLink(params, query)
  const configs = runs.map(({ seed }) =>
    withValues(params, config, { ...set, ...(seed === undefined ? {} : { seed }) }),
  )
  const signals = runs.map(({ leave }) => leave.signal)
  return framesOf(id, configs, signals).map(async (coming, i) => {
    const words = values({ frame: await coming, config: configs[i], summary: undefined })
    return Object.fromEntries(Object.entries(words).map(([name, text]) => [name, numberIn(text)]))
  })
}

/**
 * Asks for questions with their answers, for students of these seeds, until the signal takes the wish back; rejects where
 * a figure cannot be computed.
 */
export type QuestionsFor = (
  exercise: Exercise,
  seeds: readonly number[],
  signal?: AbortSignal,
) => Promise<Question[]>

interface Known {
  readings: Promise<Readings>
  /** How many still want them; without end once they are there. */
  wishes: number
  leave: AbortController
}

/** What is read off figures is computed once for each seed, and left once nobody wants it any more. */
export function questionsFrom(framesOf: LastFramesOf): QuestionsFor {
  const known = new Map<string, Known>()
  const keyOf = ({ id, given = [] }: ReadingExercise, seed: SeedOrUsual): string =>
    `${id} ${JSON.stringify(given)} ${seed ?? 'usual'}`

  function begin(exercise: ReadingExercise, runs: readonly Run[]): void {
    const coming = loadFigure(exercise.figure).then((figure) =>
      figure.unpack((definition) => valuesUnder(definition, exercise, runs, framesOf)),
    )
    runs.forEach(({ seed, leave }, i) => {
      const key = keyOf(exercise, seed)
      const own: Known = { readings: coming.then((all) => all[i]), wishes: 0, leave }
      known.set(key, own)
      const keep = (): void => void (own.wishes = Infinity)
      // What failed may be asked for again.
      own.readings.then(keep, () => known.get(key) === own && known.delete(key))
    })
  }

  function want(key: string, signal: AbortSignal | undefined): Promise<Readings> {
    const own = known.get(key)
    if (own === undefined) return Promise.resolve({})
    own.wishes += 1
    const letGo = (): void => {
      if (own.wishes > 0) return
      own.leave.abort()
      if (known.get(key) === own) known.delete(key)
    }
    signal?.addEventListener('abort', () => {
      own.wishes -= 1
      // Not at once: the next wish, in the same breath, may be for the same run.
      queueMicrotask(letGo)
    })
    return own.readings
  }

  return async (exercise, seeds, signal) => {
    if (!isReading(exercise)) return seeds.map((seed) => exercise.ask(seed))
    const all = [undefined, ...seeds]
    const missing = [...new Set(all)].filter((seed) => !known.has(keyOf(exercise, seed)))
    const runs = missing.map((seed) => ({ seed, leave: new AbortController() }))
    if (runs.length > 0) begin(exercise, runs)
    const [usual, ...own] = await Promise.all(all.map((seed) => want(keyOf(exercise, seed), signal)))
    return own.map((each) => exercise.ask(each, usual))
  }
}

let inPage: QuestionsFor | undefined

export const questionsFor: QuestionsFor = (exercise, seeds, signal) => {
  inPage ??= questionsFrom(framesOfPool())
  return inPage(exercise, seeds, signal)
}
