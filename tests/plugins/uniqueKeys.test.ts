import { expect, it } from 'vitest'
import { repeatedKeys } from '../../plugins/uniqueKeys'

it('says of a parameter or a series that is named twice in which lines', () => {
  const code = `export const series = {\n  mse: style(2),\n  'mae': style(3),\n  mae: style<Of>(4),\n}\n`
  expect(repeatedKeys('series.ts', code)).toEqual([{ key: 'mae', lines: [3, 4] }])
})

it('passes keys of other objects, computed ones, and what is spread', () => {
  const code = `const all = { a: { b: 1 }, b: { a: 2 }, [a]: 3, ...a, c: <p key="a" /> }`
  expect(repeatedKeys('all.tsx', code)).toEqual([])
})
