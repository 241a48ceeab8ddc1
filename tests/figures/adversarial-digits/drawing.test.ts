import { expect, it } from 'vitest'
import { placeDrawing } from '../../../src/figures/adversarial-digits/experiment/drawing'

/** Ink 16 wherever a row of text has a #. */
const ink = (...rows: string[]): number[] =>
  Array.from({ length: 64 }, (_, i) => (rows[Math.floor(i / 8)]?.[i % 8] === '#' ? 16 : 0))

const pixelsOf = (drawn: readonly number[]): Float32Array => {
  const drawing = placeDrawing(drawn)
  if ('refused' in drawing) throw new Error(drawing.refused)
  return drawing.pixels
}

const ONE = Array.from({ length: 8 }, () => '...##...')

it('leaves a drawing alone that stands as the data do', () => {
  expect(placeDrawing(ink(...ONE))).toEqual({
    pixels: Float32Array.from(ink(...ONE), (value) => value / 16),
  })
})

it('moves a drawing to the middle', () => {
  const aside = Array.from({ length: 8 }, () => '##......')
  expect(placeDrawing(ink(...aside))).toMatchObject({
    pixels: pixelsOf(ink(...ONE)),
    note: 'Your drawing was moved to the middle, as the digits of the data are.',
  })
})

it('enlarges a tiny drawing until it is as high as the picture', () => {
  const drawing = placeDrawing(ink('', '', '...#', '...#', '...#', '...#'))
  expect(drawing).toMatchObject({ note: expect.stringContaining('enlarged') })
  const pixels = pixelsOf(ink('', '', '...#', '...#', '...#', '...#'))
  const rows = Array.from({ length: 8 }, (_, row) => pixels.slice(row * 8, row * 8 + 8).some((v) => v > 0.3))
  expect(rows.every(Boolean)).toBe(true)
})

it('refuses what holds no ink or too little', () => {
  expect(placeDrawing([])).toMatchObject({ refused: expect.stringContaining('no drawing') })
  expect(placeDrawing(ink('', '', '..##'))).toMatchObject({ refused: expect.stringContaining('too little') })
})

it('takes values beyond the range as the nearest valid ones, and missing ones as paper', () => {
  const bold = ink(...ONE).map((value) => value * 3)
  expect(pixelsOf(bold)).toEqual(pixelsOf(ink(...ONE)))
  expect(pixelsOf(ink(...ONE).slice(0, 61))[63]).toBe(0)
})
