import { csvParse } from 'd3'
import { expect, it } from 'vitest'
import { csvOf } from '../../src/shell/menu/csv'

it('writes cells that any reader of CSV reads back, and tells spreadsheets how its letters are coded', () => {
  const csv = csvOf([
    {
      title: 'Words',
      columns: ['δ in σ̂', 'said'],
      rows: [
        [1.5, 'a, b'],
        [-2e-7, '“x” and "y"\nz'],
      ],
    },
  ])
  expect(csv.startsWith('\uFEFF')).toBe(true)
  expect(csvParse(csv.slice(1)).map((row) => Object.values(row))).toEqual([
    ['1.5', 'a, b'],
    ['-2e-7', '“x” and "y"\nz'],
  ])
})

it('parts several tables by an empty line, each under its title', () => {
  const table = (title: string) => ({ title, columns: ['a'], rows: [[1]] })
  expect(csvOf([table('First'), table('Second')]).slice(1)).toBe('First\na\n1\n\nSecond\na\n1')
})
