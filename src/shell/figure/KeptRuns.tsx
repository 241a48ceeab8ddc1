import { useEffect, useMemo, useState } from 'react'
import type { Config, Frames, Id, ParamsOf } from '../../experiments'
import { pinName } from '../../params/pinName'
import type { EnsembleFrames } from '../../runtime/useEnsemble'
import type { KeptRun } from '../defineFigure'
import { EnsembleRuns } from './EnsembleRuns'

export interface KeptRunsProps<K extends Id> {
  id: K
  params: ParamsOf[K]
  pins: readonly Config<K>[]
  /** The settings on show: a kept run is called by what differs. */
  config: Config<K>
  onKept: (kept: readonly KeptRun<Frames[K]>[]) => void
}

/** Runs once more what a reader has kept; loaded with the first figure that keeps runs. */
export function KeptRuns<K extends Id>({ id, params, pins, config, onKept }: KeptRunsProps<K>) {
  const [results, setResults] = useState<EnsembleFrames<K>>()
  const kept = useMemo(
    (): readonly KeptRun<Frames[K]>[] =>
      pins.flatMap((pin) => {
        const frame = results?.frames[results.of.indexOf(pin)]
        return frame === undefined ? [] : [{ name: pinName(params, pin, config), frame }]
      }),
    [params, pins, results, config],
  )
  useEffect(() => onKept(kept), [kept, onKept])
  return <EnsembleRuns id={id} configs={pins.length === 0 ? undefined : pins} onResults={setResults} />
}
