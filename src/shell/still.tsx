import type { ReactNode } from 'react'
import { defaultsOf } from '../runtime/config'
import { frameOf } from '../runtime/direct'
import type { Configs, Frames, Id } from '../experiments'
import type { FigureDefinition, Shown } from './defineFigure'
import { loadFigure } from './figures'
import { FigureView } from './FigureView'

/** A figure as it stands without JavaScript: its last frame under the default settings, and its named numbers. */
export interface Still {
  node: ReactNode
  readings: Readonly<Record<string, string>>
  claim: string
}

const nothing = (): void => {}

async function manyFrames<K extends Id>(id: K, configs: readonly Configs[K][]): Promise<Frames[K][]> {
  const frames: Frames[K][] = []
  for (const config of configs) frames.push(await frameOf(id, config))
  return frames
}

async function stillOf<K extends Id, Summary>(definition: FigureDefinition<K, Summary>): Promise<Still> {
  const { id, params, many, run } = definition
  const config = defaultsOf(params)
  const summary = many?.summarise(await manyFrames(id, many.configs(config)), config)
  const shown: Shown<K, Summary> = { frame: await frameOf(id, config), config, summary }
  return {
    claim: definition.claim,
    readings: definition.readings(shown),
    node: (
      <FigureView
        definition={definition}
        config={config}
        shown={shown}
        index={run === undefined ? 0 : run.length(config) - 1}
        set={nothing}
        setValues={nothing}
        apply={nothing}
        putBack={nothing}
      />
    ),
  }
}

/** For the build only: it runs the experiment in this very thread. */
export async function renderStill(id: string): Promise<Still> {
  return (await loadFigure(id)).unpack(stillOf)
}
