import { useMemo, useState } from 'react'
import type { Config, Frames, Id } from '../../experiments'
import type { EnsembleFrames } from '../../runtime/useEnsemble'
import type { Ensemble } from '../defineFigure'

/** How many runs stand where. */
export interface RunCount {
  of: number
  arrived: number
  failed: number
  /** Runs those that failed once more. */
  tryAgain: (() => void) | undefined
}

interface Summarised<K extends Id, Summary> {
  /** What is to be run for the settings as they are; keeps its identity while its content does. */
  configs: readonly Config<K>[] | undefined
  onResults: (results: EnsembleFrames<K> | undefined) => void
  /** How `configs` stand; undefined where nothing is to be run. */
  counted: RunCount | undefined
  /** What the runs show of the picture's settings: undefined until some have come that were run for them. */
  summary: Summary | undefined
  /** `summary`, or the last there was: a plot keeps its lines until new ones come. */
  lastSummary: Summary | undefined
}

function countOf<K extends Id>(
  configs: readonly Config<K>[] | undefined,
  results: EnsembleFrames<K> | undefined,
): RunCount | undefined {
  if (configs === undefined) return undefined
  return {
    of: configs.length,
    arrived: results?.frames.filter((frame) => frame !== undefined).length ?? 0,
    failed: results?.failed ?? 0,
    tryAgain: results?.tryAgain,
  }
}

/** Configs and the text that tells their content. */
function useConfigs<K extends Id, Summary>(
  ensemble: Ensemble<Config<K>, Frames[K], Summary> | undefined,
  config: Config<K>,
) {
  return useMemo(() => {
    const configs = ensemble?.configs(config)
    return { configs, key: JSON.stringify(configs) }
  }, [ensemble, config])
}

/**
 * The runs of a figure's ensemble. They lag behind the settings, as the picture does; a sentence must never count the seeds of
 * one setting beside the numbers of another.
 *
 * @param config the settings as the reader has them now
 * @param pictured the settings that the picture on show was computed from
 */
export function useSummary<K extends Id, Summary>(
  ensemble: Ensemble<Config<K>, Frames[K], Summary> | undefined,
  config: Config<K>,
  pictured: Config<K>,
): Summarised<K, Summary> {
  const wanted = useConfigs(ensemble, config)
  const [asked, setAsked] = useState(wanted)
  if (asked.key !== wanted.key) setAsked(wanted)
  const [results, setResults] = useState<EnsembleFrames<K>>()
  const ofPicture = useConfigs(ensemble, pictured)
  const cameFor = useMemo(() => JSON.stringify(results?.of), [results?.of])

  const summary = useMemo(
    () =>
      ensemble === undefined || results === undefined || cameFor !== ofPicture.key
        ? undefined
        : ensemble.summarise(results.frames, pictured),
    [ensemble, results, cameFor, ofPicture.key, pictured],
  )
  const [lastSummary, setLastSummary] = useState(summary)
  if (summary !== undefined && summary !== lastSummary) setLastSummary(summary)

  return {
    configs: asked.configs,
    onResults: setResults,
    counted: countOf(asked.configs, cameFor === asked.key ? results : undefined),
    summary,
    lastSummary: summary ?? lastSummary,
  }
}
