import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { modeOf } from '../../src/classroom/mode'
import { startClassroom } from '../../src/classroom/start'

const { startFigures } = vi.hoisted(() => ({ startFigures: vi.fn<() => void>() }))
vi.mock('../../src/shell/islands/hydrate', () => ({ startFigures }))

/** What the page's first script looks for, before any module is there. */
const [, pattern = ''] = /const mode = \/(.*)\/\.exec/.exec(readFileSync('index.html', 'utf8')) ?? []
const isAsked = (search: string): boolean => new RegExp(pattern).test(search)

describe('the page’s first script', () => {
  it.each(['?notes=x', '?present', '?compose&utm=1', '?a=1&key=2', '?lesson=1&title=', '?lesson=1&present'])(
    'puts the classroom in the article’s place for %s',
    (search) => {
      expect(modeOf(new URLSearchParams(search))).toBeDefined()
      expect(isAsked(search)).toBe(true)
    },
  )

  it.each([
    '',
    '?lesson-id=5',
    '?key-id=3',
    '?notes.x=1',
    '?a=1&key-id=3',
    '?keys',
    '??lesson=1',
    '?to=/x?key=1',
  ])('leaves the article where it is for “%s”', (search) => {
    expect(modeOf(new URLSearchParams(search))).toBeUndefined()
    expect(isAsked(search)).toBe(false)
  })
})

describe('a classroom that nothing asks for', () => {
  beforeEach(() => history.replaceState(null, '', '?lesson-id=5'))

  it('gives the article and its figures back', async () => {
    const page = document.documentElement
    page.dataset['mode'] = 'lesson'
    startClassroom()
    expect(page.dataset['mode']).toBeUndefined()
    await vi.waitFor(() => expect(startFigures).toHaveBeenCalledOnce())
  })
})
