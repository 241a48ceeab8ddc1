import { describe, expect, it } from 'vitest'
import { modeOf } from '../../src/classroom/mode'
import { stepsFor, stepsThere } from '../../src/classroom/steps'

const THERE = ['huber-vs-mse', 'dropout', 'smote']
const figuresOf = ({ steps }: ReturnType<typeof stepsFor>): string[] => steps.map(({ figure }) => figure)

describe('the figures of a presentation', () => {
  it('are all of the article’s, or those of the list in its order', () => {
    expect(figuresOf(stepsFor('', THERE))).toEqual(THERE)
    expect(figuresOf(stepsFor('smote, huber-vs-mse', THERE))).toEqual(['smote', 'huber-vs-mse'])
  })

  it('leave out what there is not, and say so', () => {
    const wanted = stepsFor('smote,nonsense', THERE)
    expect(figuresOf(wanted)).toEqual(['smote'])
    expect(wanted.problems).toEqual(['The link names a figure “nonsense” that is not in this article.'])
    expect(figuresOf(stepsFor('nonsense', THERE))).toEqual(THERE)
  })

  it('of a lesson likewise', () => {
    const step = { figure: 'gone', set: [], hidden: [], exercises: [] }
    const found = stepsThere([step, { ...step, figure: 'smote' }], THERE)
    expect(figuresOf(found)).toEqual(['smote'])
    expect(found.problems).toHaveLength(1)
  })
})

describe('what a query makes of the page', () => {
  it('is the article where it names nothing else', () => {
    expect(modeOf(new URLSearchParams('figure=smote&presentation=1'))).toBeUndefined()
  })

  it.each([
    ['present', 'present'],
    ['present=smote', 'present'],
    ['notes=x&present', 'notes'],
    ['present&lesson=1', 'present'],
    ['lesson=1&key', 'key'],
    ['lesson=1', 'lesson'],
    ['compose&lesson=1', 'compose'],
  ])('%s: %s', (query, mode) => {
    expect(modeOf(new URLSearchParams(query))).toBe(mode)
  })
})
