import { useEffect } from 'react'
import type { Config, Id } from '../experiments'
import { createPool, poolSize } from '../runtime/pool'
import { type ManyFrames, useMany } from '../runtime/useMany'

/** The many runs of all figures, beside the worker that answers the hand. */
const pool = createPool(poolSize(navigator.hardwareConcurrency))

export interface ManyRunsProps<K extends Id> {
  id: K
  /** undefined: nothing to run now. */
  configs: readonly Config<K>[] | undefined
  onResults: (results: ManyFrames<K> | undefined) => void
}

/** Runs a figure's many configs and hands on what has come; loaded with the first figure that has any. */
export function ManyRuns<K extends Id>({ id, configs, onResults }: ManyRunsProps<K>): null {
  const results = useMany(pool, id, configs)
  useEffect(() => onResults(results), [results, onResults])
  return null
}
