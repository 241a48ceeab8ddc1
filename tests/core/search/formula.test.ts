import { describe, expect, it } from 'vitest'
import {
  codeOf,
  endOf,
  type Formula,
  grafted,
  levelsOf,
  nodesOf,
  problemOf,
  SYMBOLS,
  Tabulation,
  textOf,
} from '../../../src/core/search'

/** A formula as one writes it in Polish notation. */
const formula = (text: string): Formula => text.split(' ').map(codeOf)

const bounds = { nodes: 7, levels: 4 }

describe('a formula', () => {
  it.each([
    ['r', 'r'],
    ['+ r × 2 r', 'r + 2 × r'],
    ['× + r 2 r', '(r + 2) × r'],
    ['− r − r 1', 'r − (r − 1)'],
    ['− − r r 1', 'r − r − 1'],
    ['÷ 1 × r r', '1 ÷ (r × r)'],
    ['min √ r tanh 0.5', 'min(√(r), tanh(0.5))'],
  ])('%s is written %s', (polish, text) => {
    expect(textOf(formula(polish))).toBe(text)
  })

  it('has no symbols but its own', () => {
    expect(() => codeOf('0')).toThrow('codeOf: there is no symbol “0”')
  })

  it('knows its nodes, their parents and levels', () => {
    const nodes = nodesOf(formula('+ tanh r × 2 r'))
    expect(nodes.map(({ symbol }) => symbol.text)).toEqual(['+', 'tanh', 'r', '×', '2', 'r'])
    expect(nodes.map(({ parent }) => parent)).toEqual([-1, 0, 1, 0, 3, 3])
    expect(nodes.map(({ level }) => level)).toEqual([0, 1, 2, 1, 2, 2])
    expect(levelsOf(formula('+ tanh r × 2 r'))).toBe(3)
    expect(levelsOf(formula('+ tanh r × 2 r'), 1)).toBe(2)
  })

  it('knows where a subtree ends, and takes another in its place', () => {
    const whole = formula('+ tanh r × 2 r')
    expect([0, 1, 2, 3, 4].map((at) => endOf(whole, at))).toEqual([6, 3, 3, 6, 5])
    expect(textOf(grafted(whole, 1, formula('√ 3')))).toBe('√(3) + 2 × r')
    expect(endOf(formula('+ r'))).toBe(3)
  })

  it('says in a sentence what is wrong with a list of codes', () => {
    expect(problemOf(formula('+ r 2'), bounds)).toBeUndefined()
    expect(problemOf([], bounds)).toBe('The formula is empty.')
    expect(problemOf([codeOf('√'), 99], bounds)).toBe('The formula’s entry 2 is no symbol.')
    expect(problemOf([0.5], bounds)).toBe('The formula’s entry 1 is no symbol.')
    expect(problemOf(formula('+ r'), bounds)).toBe(
      'The formula ends before its last operation has all it works on.',
    )
    expect(problemOf(formula('r 2'), bounds)).toBe('The formula is whole after 1 symbols, but 2 are given.')
    expect(problemOf(formula('+ + r r + r + r r'), bounds)).toBe(
      'The formula has 9 symbols; at most 7 are allowed.',
    )
    expect(problemOf(formula('√ √ √ √ r'), bounds)).toBe(
      'The formula’s tree has 5 levels; at most 4 are allowed.',
    )
  })

  it('has symbols of different texts', () => {
    expect(new Set(SYMBOLS.map(({ text }) => text)).size).toBe(SYMBOLS.length)
  })
})

describe('a tabulation', () => {
  const points = [0, 0.25, 1, 3, 8]
  const of = (polish: string): number[] => Array.from(new Tabulation(points).of(formula(polish)))

  it('computes what the formula says', () => {
    expect(of('− × r r 2')).toEqual(points.map((r) => r * r - 2))
    expect(of('÷ 1 + 1 r')).toEqual(points.map((r) => 1 / (1 + r)))
    expect(of('min r 2')).toEqual([0, 0.25, 1, 2, 2])
    expect(of('5')).toEqual([5, 5, 5, 5, 5])
    of('tanh r').forEach((value, i) => expect(value).toBeCloseTo(Math.tanh(points[i]), 14))
    of('exp − 1 r').forEach((value, i) => expect(value / Math.exp(1 - points[i])).toBeCloseTo(1, 14))
    of('+ sin r cos r').forEach((value, i) =>
      expect(value).toBeCloseTo(Math.sin(points[i]) + Math.cos(points[i]), 14),
    )
  })

  it('has a value where an operation has none', () => {
    expect(of('log r')[0]).toBe(0)
    expect(of('÷ 2 r')[0]).toBe(1)
    expect(of('√ − r 1')[0]).toBe(1)
    expect(of('log − r 3')[0]).toBeCloseTo(Math.log(3), 14)
    expect(of('exp exp r')[4]).toBeCloseTo(Math.exp(30), -1)
    expect(of('cos exp exp r')[4]).toBe(0)
  })

  it('leaves what overflows for its caller to judge', () => {
    const square = '× exp 10 exp 10'
    const huge = Array.from({ length: 6 }).reduce<string>((text) => `× ${text} ${text}`, square)
    expect(of(huge).every((value) => value === Infinity)).toBe(true)
    expect(of(`− ${huge} ${huge}`).every(Number.isNaN)).toBe(true)
  })
})
