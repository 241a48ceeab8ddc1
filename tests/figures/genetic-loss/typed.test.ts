import { describe, expect, it, test } from 'vitest'
import { problemOf, textOf } from '../../../src/core/search'
import { grown } from '../../../src/core/search/breeding'
import { stream } from '../../../src/core/random'
import { BOUNDS } from '../../../src/figures/genetic-loss/params'
import { typed } from '../../../src/figures/genetic-loss/typed'

const written = (text: string): string => {
  const read = typed(text)
  return 'formula' in read ? textOf(read.formula) : read.problem
}

describe('a typed formula', () => {
  it('is read as it is written, whatever grows', () => {
    const random = stream(3)
    for (let i = 0; i < 500; i++) {
      const formula = grown(5, i % 2 === 0, random)
      expect(typed(textOf(formula))).toEqual({ formula })
    }
  })

  test.each([
    ['min(r*r, 2)', 'min(r × r, 2)'],
    ['r^2 / (1 + R²)', 'r × r ÷ (1 + r × r)'],
    ['sqrt(|r|) - .5', '√(r) − 0.5'],
    ['√r', '√(r)'],
    ['1 - 2 - 3', '1 − 2 − 3'],
    ['exp(r', 'A “)” is missing.'],
    ['min(r 2)', '“,” is missing before “2”.'],
    ['r +', 'The formula ends too early.'],
    ['', 'The formula ends too early.'],
    ['* r', 'Something is missing before “×”.'],
    ['r r', '“r” follows where the formula is whole.'],
    ['4 × r', 'The only numbers are 0.1, 0.2, 0.5, 1, 2, 3, 5, 10.'],
    ['huber(r)', '“huber” is none of the symbols below.'],
  ])('%s is %s', (text, as) => expect(written(text)).toBe(as))

  it('is refused where it is longer than any that is bred, however it is written', () => {
    expect(written('('.repeat(1_000_000))).toBe('The formula has more than 1000 signs.')
    expect(written(`r${'²'.repeat(900)}`)).toMatch(/^“²” follows/)
    expect(written(`${'('.repeat(300)}r${'²)'.repeat(300)}`)).toBe('The formula has more than 1000 symbols.')
  })

  it('may be too large, which is said elsewhere', () => {
    const read = typed('r+r+r+r+r+r+r+r+r')
    expect('formula' in read && problemOf(read.formula, BOUNDS)).toBe(
      'The formula has 17 symbols; at most 15 are allowed.',
    )
  })
})
