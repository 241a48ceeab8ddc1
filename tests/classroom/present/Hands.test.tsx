import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Hands as HandsOf } from '../../../src/classroom/present/Hands'
import { focusOf } from '../../../src/classroom/present/keys'

const REFUSED = {
  getItem: () => {
    throw new Error('refused')
  },
  setItem: () => {
    throw new Error('refused')
  },
}

/** As the page has it after it was loaded: what modules held is gone. */
let Hands: typeof HandsOf
async function load(): Promise<void> {
  vi.resetModules()
  ;({ Hands } = await import('../../../src/classroom/present/Hands'))
}

beforeEach(async () => {
  sessionStorage.clear()
  await load()
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

async function open(): Promise<HTMLInputElement[]> {
  render(<Hands figure="dropout" isCovered={false} close={() => {}} />)
  return screen.findAllByRole<HTMLInputElement>('spinbutton')
}
const values = (fields: readonly HTMLInputElement[]): string[] => fields.map(({ value }) => value)

describe('a show of hands', () => {
  it('begins in the first count, and a count that is typed takes the place of the old one', async () => {
    const [first, second] = await open()
    expect(document.activeElement).toBe(first)
    expect(focusOf(first)).toBe('count')
    await userEvent.type(first, '7', { skipClick: true, initialSelectionStart: 1, initialSelectionEnd: 1 })
    expect(first.value).toBe('7')
    const select = vi.spyOn(second, 'select')
    second.focus()
    expect(select).toHaveBeenCalled()
  })

  it('takes no more hands than there are in a hall, and no fewer than none', async () => {
    const [first] = await open()
    await userEvent.clear(first)
    expect(first.value).toBe('0')
    await userEvent.type(first, '99999')
    expect(first.value).toBe('2000')
  })

  it('keeps its counts while the page is loaded again, until they are counted anew', async () => {
    const [first] = await open()
    await userEvent.type(first, '12')
    cleanup()
    await load()
    const again = await open()
    expect(values(again).slice(0, 2)).toEqual(['12', '0'])
    await userEvent.click(screen.getByRole('button', { name: 'Count anew' }))
    expect(again[0].value).toBe('0')
    cleanup()
    await load()
    expect((await open())[0].value).toBe('0')
  })

  it('passes over what was not kept by it', async () => {
    for (const [kept, read] of [
      ['{', '0'],
      ['{}', '0'],
      ['["x"]', '0'],
      ['[-3]', '0'],
      ['[1e9]', '2000'],
    ]) {
      sessionStorage.setItem('hands dropout', kept)
      expect((await open())[0].value).toBe(read)
      cleanup()
    }
  })

  it('counts where the browser keeps nothing, as long as the page lives', async () => {
    vi.stubGlobal('sessionStorage', REFUSED)
    const [first] = await open()
    await userEvent.type(first, '4')
    cleanup()
    expect((await open())[0].value).toBe('4')
  })

  it('covers the figure before its question is there', () => {
    render(<Hands figure="dropout" isCovered={false} close={() => {}} />)
    expect(screen.getByRole('dialog').classList.contains('present-hands')).toBe(true)
  })
})
