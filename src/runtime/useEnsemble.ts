import { useCallback, useEffect, useRef, useState } from 'react'
import type { Config, Frames, Id } from '../experiments'
import type { Pool } from './pool'

/** The last frames of many runs so far. */
export interface EnsembleFrames<K extends Id> {
  /** The configs that were run. */
  of: readonly Config<K>[]
  /** In the order of the configs; `undefined` where none has come yet. */
  frames: readonly (Frames[K] | undefined)[]
  /** Runs that failed: they are missing until they are tried again. */
  failed: number
  /** Runs those that failed once more; undefined while runs are under way, and if none failed. */
  tryAgain?: (() => void) | undefined
}

/** A dragged setting first comes to rest. */
const REST_MS = 250
/** Results arrive in bunches, one render each. */
const BUNCH_MS = 120

/** So many frames are kept at most, the latest. */
const MOST_KEPT = 4096

/** What has come of the configs, across rounds. */
interface Collected<K extends Id> {
  of: readonly Config<K>[]
  frames: (Frames[K] | undefined)[]
  /** The last round in which every run has come or failed. */
  done: number
}

/** What has come under any configs so far, by their content; nothing where `keeps` is false. */
function useKept<K extends Id>(keeps: boolean) {
  const kept = useRef(new Map<string, Frames[K]>())
  const find = useCallback(
    (config: Config<K>) => (keeps ? kept.current.get(JSON.stringify(config)) : undefined),
    [keeps],
  )
  const keep = useCallback(
    (config: Config<K>, frame: Frames[K]): void => {
      if (!keeps) return
      kept.current.set(JSON.stringify(config), frame)
      if (kept.current.size > MOST_KEPT) kept.current.delete(kept.current.keys().next().value ?? '')
    },
    [keeps],
  )
  return { find, keep }
}

/**
 * Runs every config in the pool and reports as the results come. `configs` must keep its identity while its
 * content does; undefined runs nothing. With `keeps`, what has come once is there at once whenever it is asked for again.
 */
export function useEnsemble<K extends Id>(
  pool: Pool,
  id: K,
  configs: readonly Config<K>[] | undefined,
  keeps = false,
): EnsembleFrames<K> | undefined {
  const { find, keep } = useKept<K>(keeps)
  const [result, setResult] = useState<EnsembleFrames<K>>()
  const [round, setRound] = useState(0)
  const collected = useRef<Collected<K>>(undefined)
  const tryAgain = useCallback(() => setRound((last) => last + 1), [])
  useEffect(() => {
    if (configs === undefined) return undefined
    if (collected.current?.of !== configs)
      collected.current = { of: configs, frames: configs.map(find), done: round - 1 }
    const all = collected.current
    if (all.done === round) return undefined
    const aborter = new AbortController()
    const missing = [...all.frames.keys()].filter((at) => all.frames[at] === undefined)
    let failed = 0
    let bunch: ReturnType<typeof setTimeout> | undefined
    const show = (): void => {
      clearTimeout(bunch)
      bunch = undefined
      const again = all.done === round && failed > 0 ? tryAgain : undefined
      setResult({ of: configs, frames: [...all.frames], failed, tryAgain: again })
    }
    if (missing.length < configs.length && keeps) bunch = setTimeout(show)
    const rest = setTimeout(() => {
      void pool
        .all(
          id,
          missing.map((at) => configs[at]),
          (outcome) => {
            const at = missing[outcome.at]
            if ('frame' in outcome) {
              all.frames[at] = outcome.frame
              keep(configs[at], outcome.frame)
            } else failed += 1
            bunch ??= setTimeout(show, BUNCH_MS)
          },
          aborter.signal,
        )
        .then(() => {
          if (aborter.signal.aborted) return
          all.done = round
          show()
        })
    }, REST_MS)
    return () => {
      clearTimeout(rest)
      clearTimeout(bunch)
      aborter.abort()
    }
  }, [pool, id, configs, round, tryAgain, keeps, find, keep])
  return result
}
