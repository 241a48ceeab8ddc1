import { expect, it } from 'vitest'
import { openBatch } from '../../scripts/batch.mjs'
import { placedFigures } from '../../src/article/chapters'
import type { Id } from '../../src/experiments'
import { defaultsOf } from '../../src/params/config'
import type { FigureDefinition } from '../../src/shell/defineFigure'
import { loadFigure } from '../../src/shell/figures'

const { framesOf } = await openBatch()

async function readingsAt<K extends Id, Summary>(
  { id, params, values }: FigureDefinition<K, Summary>,
  index: number,
): Promise<Record<string, string>> {
  const config = defaultsOf(params)
  const [frame] = framesOf(id, [config], index)
  return values({ frame: await frame, config, summary: undefined })
}

it.each(placedFigures)(
  '$id gives the prose no number that is none, from its first frame on',
  async ({ id }) => {
    const figure = await loadFigure(id)
    const readAt = (index: number) => figure.unpack((definition) => readingsAt(definition, index))
    for (const readings of await Promise.all([0, 1, 20].map(readAt))) {
      for (const text of Object.values(readings)) expect(text).not.toMatch(/NaN|not a number|undefined|∞/)
    }
  },
)
