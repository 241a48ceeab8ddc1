import { expect, it } from 'vitest'
import { chapters } from '../../src/article/chapters'
import type { Id } from '../../src/experiments'
import { defaultsOf } from '../../src/runtime/config'
import { frameOf } from '../../src/runtime/direct'
import type { FigureDefinition } from '../../src/shell/defineFigure'
import { loadFigure } from '../../src/shell/figures'

const figures = chapters.flatMap(({ figures }) => figures)

async function readingsAt<K extends Id, Summary>(
  { id, params, readings }: FigureDefinition<K, Summary>,
  index: number,
): Promise<Record<string, string>> {
  const config = defaultsOf(params)
  return readings({ frame: await frameOf(id, config, index), config, summary: undefined })
}

it.each(figures)('%s gives the prose no number that is none, from its first frame on', async (id) => {
  const figure = await loadFigure(id)
  for (const index of [0, 1, 20]) {
    const readings = await figure.unpack((definition) => readingsAt(definition, index))
    for (const text of Object.values(readings)) expect(text).not.toMatch(/NaN|not a number|undefined|∞/)
  }
})
