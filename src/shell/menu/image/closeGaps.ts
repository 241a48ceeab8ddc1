import type { Piece } from './collectPieces'
import { svgElement } from './svg'

/** Room that nothing takes, left by what is not drawn, is closed up to this. */
const GAP_PX = 20

/** The pieces moved up over empty bands, in their order, and the height they take then. */
export function closeGaps(pieces: readonly Piece[]): { groups: SVGElement[]; height: number } {
  const bands: { top: number; bottom: number }[] = []
  for (const { top, bottom } of pieces.toSorted((a, b) => a.top - b.top)) {
    const last = bands.at(-1)
    if (last && top - last.bottom <= GAP_PX) last.bottom = Math.max(last.bottom, bottom)
    else bands.push({ top, bottom })
  }
  let height = 0
  const groups = bands.map(({ top, bottom }, i) => {
    if (i > 0) height += GAP_PX
    const inside = pieces.filter((piece) => piece.top >= top && piece.bottom <= bottom)
    const group = svgElement(
      'g',
      { transform: `translate(0 ${(height - top).toFixed(1)})` },
      ...inside.map(({ element }) => element),
    )
    height += bottom - top
    return group
  })
  return { groups, height }
}
