import { useMemo, useState } from 'react'
import type { Config, Id } from '../experiments'
import type { ManyFrames } from '../runtime/useMany'
import type { Many } from './defineFigure'

interface Summarised<K extends Id, Summary> {
  /** What is to be run for the settings as they are; keeps its identity while its content does. */
  configs: readonly Config<K>[] | undefined
  /** Frames that have come, of these configs or, before the first of them, of the ones before. */
  results: ManyFrames<K> | undefined
  onResults: (results: ManyFrames<K> | undefined) => void
  /** How many of `configs` have come. */
  arrived: number
  /** What the runs show of the picture's settings: undefined until some have come that were run for them. */
  summary: Summary | undefined
  /** `summary`, or the last there was: a plot keeps its lines until new ones come. */
  lastSummary: Summary | undefined
}

/** Configs and the text that tells their content. */
function useConfigs<K extends Id, Summary>(many: Many<K, Summary> | undefined, config: Config<K>) {
  return useMemo(() => {
    const configs = many?.configs(config)
    return { configs, key: JSON.stringify(configs) }
  }, [many, config])
}

/**
 * A figure's many runs. They lag behind the settings, as the picture does; a sentence must never count the seeds of
 * one setting beside the numbers of another.
 *
 * @param config the settings as the reader has them now
 * @param pictured the settings that the picture on show was computed from
 */
export function useSummary<K extends Id, Summary>(
  many: Many<K, Summary> | undefined,
  config: Config<K>,
  pictured: Config<K>,
): Summarised<K, Summary> {
  const wanted = useConfigs(many, config)
  const [asked, setAsked] = useState(wanted)
  if (asked.key !== wanted.key) setAsked(wanted)
  const [results, setResults] = useState<ManyFrames<K>>()
  const ofPicture = useConfigs(many, pictured)
  const cameFor = useMemo(() => JSON.stringify(results?.of), [results?.of])

  const summary = useMemo(
    () =>
      many === undefined || results === undefined || cameFor !== ofPicture.key
        ? undefined
        : many.summarise(results.frames, pictured),
    [many, results, cameFor, ofPicture.key, pictured],
  )
  const [lastSummary, setLastSummary] = useState(summary)
  if (summary !== undefined && summary !== lastSummary) setLastSummary(summary)

  return {
    configs: asked.configs,
    results,
    onResults: setResults,
    arrived:
      results === undefined || cameFor !== asked.key
        ? 0
        : results.frames.filter((frame) => frame !== undefined).length,
    summary,
    lastSummary: summary ?? lastSummary,
  }
}
