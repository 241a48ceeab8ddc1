import type { ReactNode } from 'react'
import * as controls from '../../controls/panel'
import { defaultsOf } from '../../params/config'
import type { FramesOf } from '../../batch/frames'
import type { Config, Frames, Id } from '../../experiments'
import type { Params, Value } from '../../params/declare'
import type { Figure, FigureDefinition, Shown } from '../defineFigure'
import { claimText, tablesOf } from '../figure/claim'
import { clockOf } from '../figure/clock'
import { FigureView } from '../figure/FigureView'
import { expectDeclared, expectTables } from './expectDeclared'
import { Menu } from '../menu/Menu'
import { valueText } from '../../params/text'

/** A figure as it stands without JavaScript: its last frame under the default settings, and its named numbers. */
export interface Poster {
  node: ReactNode
  values: Readonly<Record<string, string>>
  /** Short name. */
  name: string
  /** Its heading, and the sentence below it. */
  claim: string
  sentence: string
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

async function shownIn<K extends Id, Summary>(
  { id, params, ensemble, run }: FigureDefinition<K, Summary>,
  framesOf: FramesOf,
): Promise<Shown<Config<K>, Frames[K], Summary>> {
  const config = defaultsOf(params)
  // Asked for together: they are computed side by side.
  const [[frame], frames] = await Promise.all([
    Promise.all(framesOf(id, [config], run?.opensAt)),
    Promise.all(ensemble ? framesOf(id, ensemble.configs(config)) : []),
  ])
  return { frame, config, summary: ensemble?.summarise(frames, config) }
}

async function posterOf<K extends Id, Summary>(
  definition: FigureDefinition<K, Summary>,
  framesOf: FramesOf,
): Promise<Poster> {
  const { params, run } = definition
  expectDeclared(definition)
  const shown = await shownIn(definition, framesOf)
  const { config } = shown
  expectTables(definition.id, tablesOf(definition, shown))
  const index = run === undefined ? 0 : Math.min(run.opensAt ?? Infinity, run.length(config) - 1)
  return {
    name: definition.name,
    claim: claimText(definition, shown),
    sentence: definition.describe(shown),
    describe: (values) => `Sets ${describedValues(params, values)} in the figure “${definition.name}”`,
    values: definition.values(shown),
    node: (
      <FigureView
        definition={definition}
        controls={controls}
        config={config}
        shown={shown}
        index={index}
        change={nothing}
        preset={nothing}
        reset={nothing}
        isPoster
        player={
          run === undefined ? null : <controls.Player {...stopped} {...clockOf(run, config)} frame={index} />
        }
        menu={
          <Menu
            definition={definition}
            config={config}
            shown={shown}
            at={undefined}
            pins={[]}
            body={null}
            tableOpen={false}
            onTable={nothing}
          />
        }
      />
    ),
  }
}

/** For the build and development: `framesOf` computes what was not kept. */
export const renderPoster = (figure: Figure, framesOf: FramesOf): Promise<Poster> =>
  figure.unpack((definition) => posterOf(definition, framesOf))
