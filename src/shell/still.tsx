import type { ReactNode } from 'react'
import * as controls from '../controls/panel'
import { defaultsOf } from '../runtime/config'
import { frameOf } from '../runtime/direct'
import type { Config, Frames, Id } from '../experiments'
import type { Params, Value } from '../runtime/params'
import type { FigureDefinition, Shown } from './defineFigure'
import { loadFigure } from './figures'
import { FigureView } from './FigureView'
import { Menu } from './Menu'
import { valueText } from './settingsText'

/** A figure as it stands without JavaScript: its last frame under the default settings, and its named numbers. */
export interface Still {
  node: ReactNode
  readings: Readonly<Record<string, string>>
  /** Short name. */
  name: string
  /** What a word of the prose that sets these values will do. */
  describe: (values: Readonly<Record<string, Value>>) => string
}

/** Throws if a word of the prose sets what the figure does not declare: the build fails. */
function describedValues(params: Params, values: Readonly<Record<string, Value>>): string {
  const parts = Object.entries(values).map(([name, value]) => {
    const param = params[name]
    if (param === undefined)
      throw new Error(`A word of the prose sets “${name}”, which its figure does not have.`)
    return `${param.symbol ?? param.label} to ${valueText(param, value)}`
  })
  return parts.join(', ')
}

const nothing = (): void => {}

const stopped = {
  playing: false,
  speed: 1,
  onPlay: nothing,
  onPause: nothing,
  onStep: nothing,
  onReset: nothing,
  onScrub: nothing,
  onSpeed: nothing,
}

async function manyFrames<K extends Id>(id: K, configs: readonly Config<K>[]): Promise<Frames[K][]> {
  const frames: Frames[K][] = []
  for (const config of configs) frames.push(await frameOf(id, config))
  return frames
}

async function stillOf<K extends Id, Summary>(definition: FigureDefinition<K, Summary>): Promise<Still> {
  const { id, params, many, run } = definition
  const config = defaultsOf(params)
  const summary = many?.summarise(await manyFrames(id, many.configs(config)), config)
  const shown: Shown<K, Summary> = { frame: await frameOf(id, config, run?.opensAt), config, summary }
  const index = run === undefined ? 0 : (run.opensAt ?? run.length(config) - 1)
  return {
    name: definition.name,
    describe: (values) => `Sets ${describedValues(params, values)} in the figure “${definition.name}”`,
    readings: definition.readings(shown),
    node: (
      <FigureView
        definition={definition}
        controls={controls}
        config={config}
        shown={shown}
        index={index}
        set={nothing}
        setValues={nothing}
        apply={nothing}
        putBack={nothing}
        player={
          run === undefined ? null : (
            <controls.Player
              {...stopped}
              length={run.length(config)}
              frame={index}
              unit={run.unit}
              countsFrom={run.countsFrom}
            />
          )
        }
        menu={
          <Menu
            definition={definition}
            config={config}
            shown={shown}
            at={undefined}
            body={null}
            tableOpen={false}
            onTable={nothing}
          />
        }
      />
    ),
  }
}

/** For the build only: it runs the experiment in this very thread. */
export async function renderStill(id: string): Promise<Still> {
  return (await loadFigure(id)).unpack(stillOf)
}
