import { DARKEST, PIXELS } from '../params'

/** A drawing made ready for the net, or why it cannot be. */
export type Drawing = { pixels: Float32Array; note?: string } | { refused: string }

const SIDE = 8
/** Digits of the data leave a column free on either side, most of the time. */
const WIDEST = 6
/** Fainter pixels do not count as part of the digit. */
const FAINT = 2
/** The lightest of the 1,797 digits has several times as much. */
const LEAST_INK = 40

/**
 * Puts a drawing (ink 0 to 16, row by row) where the data have theirs: as high as the picture and in its middle.
 * Missing values count as paper.
 */
export function placeDrawing(ink: readonly number[]): Drawing {
  const drawn = Float64Array.from({ length: PIXELS }, (_, i) => Math.min(DARKEST, Math.max(0, ink[i] ?? 0)))
  const total = drawn.reduce((sum, value) => sum + value, 0)
  if (total === 0) return { refused: 'There is no drawing to read yet, so a test digit is attacked.' }
  if (total < LEAST_INK) {
    return { refused: 'That is too little ink to read, so a test digit is attacked; draw on.' }
  }
  const { top, bottom, left, right } = extent(drawn)
  const zoom = Math.max(1, Math.min(SIDE / (bottom - top), WIDEST / (right - left)))
  const middle = { row: (top + bottom) / 2, column: (left + right) / 2 }
  const offCentre = Math.max(Math.abs(middle.row - SIDE / 2), Math.abs(middle.column - SIDE / 2))
  if (zoom === 1 && offCentre <= 0.5) return { pixels: toUnit(drawn) }
  const placed = Float64Array.from({ length: PIXELS }, (_, i) => {
    const row = middle.row + (Math.floor(i / SIDE) + 0.5 - SIDE / 2) / zoom
    const column = middle.column + ((i % SIDE) + 0.5 - SIDE / 2) / zoom
    return between(drawn, row - 0.5, column - 0.5)
  })
  const done = zoom === 1 ? 'moved to the middle' : 'enlarged and moved to the middle'
  return { pixels: toUnit(placed), note: `Your drawing was ${done}, as the digits of the data are.` }
}

const toUnit = (ink: Float64Array): Float32Array => Float32Array.from(ink, (value) => value / DARKEST)

interface Extent {
  top: number
  bottom: number
  left: number
  right: number
}

function extent(ink: Float64Array): Extent {
  const box = { top: SIDE, bottom: 0, left: SIDE, right: 0 }
  ink.forEach((value, i) => {
    if (value < FAINT) return
    const [row, column] = [Math.floor(i / SIDE), i % SIDE]
    box.top = Math.min(box.top, row)
    box.bottom = Math.max(box.bottom, row + 1)
    box.left = Math.min(box.left, column)
    box.right = Math.max(box.right, column + 1)
  })
  return box.top < box.bottom ? box : { top: 0, bottom: SIDE, left: 0, right: SIDE }
}

/** Ink between four pixels, linear in both directions; paper outside. */
function between(ink: Float64Array, row: number, column: number): number {
  const [above, before] = [Math.floor(row), Math.floor(column)]
  const [down, across] = [row - above, column - before]
  const at = (r: number, c: number): number =>
    r < 0 || r >= SIDE || c < 0 || c >= SIDE ? 0 : ink[r * SIDE + c]
  const upper = (1 - across) * at(above, before) + across * at(above, before + 1)
  const lower = (1 - across) * at(above + 1, before) + across * at(above + 1, before + 1)
  return (1 - down) * upper + down * lower
}
