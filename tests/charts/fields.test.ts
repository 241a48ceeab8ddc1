import { describe, expect, it } from 'vitest'
import { cellsOf, maskOf, rgbaOf } from '../../src/charts/cells'
import { contourPath } from '../../src/charts/Contour'
import { pixelPaths } from '../../src/charts/Pixels'
import { scaleOf } from '../../src/charts/scale'

describe('cellsOf', () => {
  it('makes an amount denser as it grows, and leaves out what is not finite', () => {
    const { opacity } = cellsOf({ kind: 'amount', values: [0, 0.5, 2, NaN], range: [0, 1] }, 4)
    expect([...opacity]).toEqual([0, 128, 255, 0])
  })

  it('gives signed values one colour below the middle and one above', () => {
    const cells = cellsOf({ kind: 'signed', values: [0, 0.5, 1], middle: 0.5, limit: 0.5 }, 3)
    expect([...cells.colour]).toEqual([0, 0, 1])
    expect([...cells.opacity]).toEqual([255, 0, 255])
  })

  it('shows the likeliest class, as dense as it is sure', () => {
    const cells = cellsOf({ kind: 'classes', classes: 3, values: [1, 0, 0, 1 / 3, 1 / 3, 1 / 3, 0, 0, 1] }, 3)
    expect([...cells.colour]).toEqual([0, 0, 2])
    expect([...cells.opacity]).toEqual([255, 0, 255])
  })
})

it('turns the grid over: its first row lies at the bottom of the picture', () => {
  const cells = cellsOf({ kind: 'amount', values: [1, 0, 0, 0], range: [0, 1] }, 4)
  expect([...maskOf(cells, 0, 2, 2)]).toEqual([0, 0, 255, 0])
  expect([...rgbaOf(cells, [[1, 2, 3]], 2, 2)].slice(8, 12)).toEqual([1, 2, 3, 255])
})

describe('contourPath', () => {
  const unit = scaleOf([0, 1], [0, 100])
  const draw = (columns: number, rows: number, values: number[]) =>
    contourPath({ columns, rows, values, at: [0.5] }, [0, 1], [0, 1], unit, unit)

  it('runs where the value is crossed and beyond the edge, without closing around the grid', () => {
    expect(draw(4, 4, [0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1])).toBe(
      'M50.0,-12.5L50.0,12.5L50.0,37.5L50.0,62.5L50.0,87.5L50.0,112.5',
    )
  })

  it('is empty where nothing is crossed', () => {
    expect(draw(2, 2, [0, 0, 0, 0])).toBe('')
    expect(draw(2, 2, [1, 1, 1, 1])).toBe('')
    expect(draw(2, 2, [NaN, NaN, NaN, NaN])).toBe('')
  })
})

describe('pixelPaths', () => {
  it('gathers pixels of one level in one path and draws no paper', () => {
    expect([...pixelPaths([0, 1, 1, 0.5], 2, [0, 1], false)]).toEqual([
      [16, 'M1 0h1v1h-1zM0 1h1v1h-1z'],
      [8, 'M1 1h1v1h-1z'],
    ])
  })

  it('keeps the sign of a perturbation', () => {
    expect([...pixelPaths([-0.1, 0.1, NaN], 3, [0, 0.1], true).keys()]).toEqual([-16, 16])
  })
})
