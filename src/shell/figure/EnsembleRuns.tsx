import { startTransition, useEffect } from 'react'
import type { Config, Id } from '../../experiments'
import { createPool, poolSize } from '../../runtime/pool'
import { type EnsembleFrames, useEnsemble } from '../../runtime/useEnsemble'

/** The many runs of all figures, beside the worker that answers the hand. */
const pool = createPool(poolSize(navigator.hardwareConcurrency))

export interface EnsembleRunsProps<K extends Id> {
  id: K
  /** undefined: nothing to run now. */
  configs: readonly Config<K>[] | undefined
  onResults: (results: EnsembleFrames<K> | undefined) => void
  /** Whether what has come is kept for the visit. */
  keeps?: boolean
}

/** Runs a figure's many configs and hands on what has come; loaded with the first figure that has any. */
export function EnsembleRuns<K extends Id>({ id, configs, onResults, keeps }: EnsembleRunsProps<K>): null {
  const results = useEnsemble(pool, id, configs, keeps)
  // A figure drawn anew in one piece would hold up a hand or a paint.
  useEffect(() => startTransition(() => onResults(results)), [results, onResults])
  return null
}
