import { useEffect, useRef, useState } from 'react'
import type { Config, Frames, Id } from '../experiments'
import type { Pool } from './pool'

/** The last frames of many runs so far. */
export interface ManyFrames<K extends Id> {
  /** The configs that were run. */
  of: readonly Config<K>[]
  /** In the order of the configs; `undefined` where none has come yet. */
  frames: readonly (Frames[K] | undefined)[]
  /** Runs that ended in an error, with the first error's sentence. */
  failed: number
  error?: string
}

/** A dragged setting first comes to rest. */
const REST_MS = 250
/** Results arrive in bunches, one render each. */
const BUNCH_MS = 120

/**
 * Runs every config in the pool and reports as the results come. `configs` must keep its identity while its
 * content does; undefined runs nothing.
 */
export function useMany<K extends Id>(
  pool: Pool,
  id: K,
  configs: readonly Config<K>[] | undefined,
): ManyFrames<K> | undefined {
  const [result, setResult] = useState<ManyFrames<K>>()
  const finished = useRef<readonly Config<K>[]>(undefined)
  useEffect(() => {
    if (configs === undefined || configs === finished.current) return undefined
    const aborter = new AbortController()
    const frames: (Frames[K] | undefined)[] = configs.map(() => undefined)
    let failed = 0
    let firstError: string | undefined
    let bunch: ReturnType<typeof setTimeout> | undefined
    const show = (): void => {
      bunch = undefined
      setResult({
        of: configs,
        frames: [...frames],
        failed,
        ...(firstError === undefined ? {} : { error: firstError }),
      })
    }
    const rest = setTimeout(() => {
      void pool
        .many(
          id,
          configs,
          (outcome) => {
            if ('frame' in outcome) frames[outcome.at] = outcome.frame
            else {
              failed += 1
              firstError ??= outcome.error
            }
            bunch ??= setTimeout(show, BUNCH_MS)
          },
          aborter.signal,
        )
        .then(() => {
          clearTimeout(bunch)
          if (aborter.signal.aborted) return
          finished.current = configs
          show()
        })
    }, REST_MS)
    return () => {
      clearTimeout(rest)
      clearTimeout(bunch)
      aborter.abort()
    }
  }, [pool, id, configs])
  return result
}
