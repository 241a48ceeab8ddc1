import type { PlacedFigure } from '../../plugins/chapter'

/** Throws unless every figure of the table stands in the chapters, no other does, and none stands twice. */
export function expectPlaced(
  table: readonly string[],
  placed: readonly Pick<PlacedFigure, 'id' | 'place'>[],
): void {
  const first = new Map<string, string>()
  const wrong: string[] = []
  for (const { id, place } of placed) {
    const before = first.get(id)
    if (before !== undefined) wrong.push(`${place}: the figure “${id}” stands already at ${before}`)
    else if (!table.includes(id))
      wrong.push(`${place}: the figure “${id}” is not in the table src/experiments.ts`)
    first.set(id, before ?? place)
  }
  for (const id of table) {
    if (!first.has(id))
      wrong.push(`src/experiments.ts: the figure “${id}” stands in no chapter: <Figure id="${id}" />`)
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
}
