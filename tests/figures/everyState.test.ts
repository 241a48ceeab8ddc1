import { describe, expect, it } from 'vitest'
import { openBatch } from '../../scripts/batch.mjs'
import { type Config, type Frames, type Id, ids, loaders } from '../../src/experiments'
import { defaultsOf } from '../../src/params/config'
import type { Param, Value } from '../../src/params/declare'
import { reader } from '../../src/runtime/advance'
import type { FigureDefinition, Shown } from '../../src/shell/defineFigure'
import { claimText, tablesOf } from '../../src/shell/figure/claim'
import { createFigureStore } from '../../src/shell/figure/store'
import { loadFigure } from '../../src/shell/figures'

const { framesOf } = await openBatch()

/** Both ends of a control, or all that can be chosen. */
function ends(param: Param): readonly Value[] {
  switch (param.kind) {
    case 'number':
      return [param.track?.min ?? param.min, param.track?.max ?? param.max]
    case 'choice':
      return Object.keys(param.options)
    case 'toggle':
      return [false, true]
    case 'list':
    case 'points':
      return []
  }
}

interface State<C> {
  name: string
  config: C
}

/** The figure as it opens, under every preset, and with every main control at its ends. */
function statesOf<K extends Id, Summary>(definition: FigureDefinition<K, Summary>): State<Config<K>>[] {
  const { params, presets = [], main } = definition
  const after = (name: string, act: (store: ReturnType<typeof createFigureStore<K, Summary>>) => void) => {
    const store = createFigureStore(definition)
    act(store)
    return { name, config: store.getState().config }
  }
  const declared = new Map<string, Param>(Object.entries(params))
  const moved = main.flatMap((name) => {
    const param = declared.get(name)
    return param === undefined
      ? []
      : ends(param).map((value) =>
          after(`${name} = ${String(value)}`, (store) => store.getState().change({ [name]: value })),
        )
  })
  return [
    { name: 'as it opens', config: defaultsOf(params) },
    ...presets.map((preset) => after(preset.label, (store) => store.getState().preset(preset))),
    ...moved,
  ]
}

async function shownAt<K extends Id, Summary>(
  { id, run }: FigureDefinition<K, Summary>,
  config: Config<K>,
): Promise<Shown<Config<K>, Frames[K], Summary>> {
  const [frame] = framesOf(id, [config], run?.opensAt)
  return { frame: await frame, config, summary: undefined }
}

const NO_WORDS = /NaN|undefined|\[object|Infinity|\s{2}|^\s*$/

/** What is wrong with a figure's words and tables in one state. */
function faultsIn<K extends Id, Summary>(
  definition: FigureDefinition<K, Summary>,
  shown: Shown<Config<K>, Frames[K], Summary>,
): string[] {
  const faults: string[] = []
  const [heading, sentence] = [claimText(definition, shown), definition.describe(shown)]
  for (const words of [heading, sentence]) if (NO_WORDS.test(words)) faults.push(`says “${words}”`)
  if (sentence.includes(heading)) faults.push(`says its heading again: “${heading}”`)
  const tables = tablesOf(definition, shown)
  if (new Set(tables.map(({ title }) => title)).size < tables.length)
    faults.push('has two tables of one title')
  for (const { title, columns, rows } of tables) {
    if (new Set(columns).size < columns.length) faults.push(`names a column of “${title}” twice`)
    if (rows.some((row) => row.length !== columns.length))
      faults.push(`has a row of another length in “${title}”`)
  }
  return faults
}

async function faultsOf<K extends Id, Summary>(definition: FigureDefinition<K, Summary>): Promise<string[]> {
  const found = statesOf(definition).map(async ({ name, config }) =>
    faultsIn(definition, await shownAt(definition, config)).map((fault) => `${name}: ${fault}`),
  )
  return (await Promise.all(found)).flat()
}

/**
 * Where a run is not as long as its figure says. A figure without a player shows the first frame on the page and the last
 * in its poster: it must make one. A player's runs are counted once for each length that it shows.
 */
async function wrongLengths<K extends Id, Summary>(
  definition: FigureDefinition<K, Summary>,
): Promise<string[]> {
  const { id, run } = definition
  const experiment = await loaders[id]()
  const counted = new Set<number>()
  return statesOf(definition).flatMap(({ name, config }) => {
    const length = run?.length(config) ?? 1
    if (run !== undefined && counted.has(length)) return []
    counted.add(length)
    const last = reader(experiment.run(config)).advanceTo(Infinity)
    return last?.index === length - 1 ? [] : [`${name}: its last frame is ${last?.index}, not ${length - 1}`]
  })
}

describe('as it opens, under every preset and at both ends of its main controls', () => {
  it.each(ids.map((id) => [id]))(
    '%s says whole sentences, under a heading, with whole tables',
    async (id) => {
      const figure = await loadFigure(id)
      expect(await figure.unpack(faultsOf)).toEqual([])
    },
  )

  it.each(ids.map((id) => [id]))(
    '%s makes a frame for each place of its player, and one without a player',
    async (id) => {
      const figure = await loadFigure(id)
      expect(await figure.unpack(wrongLengths)).toEqual([])
    },
  )
})
