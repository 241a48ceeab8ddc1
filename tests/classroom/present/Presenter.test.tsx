import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LessonStep } from '../../../src/classroom/lesson'
import { Presenter } from '../../../src/classroom/present/Presenter'

// Without layout nothing can be fitted, and without a worker nothing runs: a step is its settings here.
vi.mock('../../../src/classroom/present/useFit', () => ({ useFit: () => undefined }))
vi.mock('../../../src/classroom/LiveStep', () => import('./settingsOnly'))

const step = (figure: string): LessonStep => ({ figure, set: [], hidden: [], exercises: [] })
const STEPS = ['which-noise', 'dropout'].map(step)

beforeEach(() => sessionStorage.clear())
afterEach(cleanup)

const present = (): void => void render(<Presenter steps={STEPS} startAt={0} room="room" problems={[]} />)
const press = (key: string): void => act(() => void fireEvent.keyDown(document.body, { key }))
const under = (): Element | null => document.querySelector('.present-under')
const button = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name })

describe('a presentation', () => {
  it('has the tabs of the pictures in its bar, where they cover nothing of the figure', async () => {
    present()
    const tabs = await screen.findByRole('group', { name: 'Pictures of this figure' })
    expect(tabs.closest('.present-bar')).not.toBeNull()
    fireEvent.click(await button('together'))
    expect((await button('together')).getAttribute('aria-pressed')).toBe('true')
  })

  it('asks with the focus in the first count, nothing else to reach, and gives the focus back', async () => {
    present()
    const opener = await button('Show of hands')
    opener.focus()
    fireEvent.click(opener)
    const [first] = await screen.findAllByRole('spinbutton')
    expect(document.activeElement).toBe(first)
    expect(under()?.hasAttribute('inert')).toBe(true)
    const picture = (): string | null | undefined =>
      document.querySelector('.present-tabs [aria-pressed=true]')?.textContent
    const seen = picture()
    press('0')
    expect(picture()).toBe(seen)
    fireEvent.click(await button('To the figure'))
    expect(under()?.hasAttribute('inert')).toBe(false)
    expect(document.activeElement).toBe(opener)
  })

  it('has the answer still shown, and the focus in the count, after a blank screen', async () => {
    present()
    press('h')
    const [, second] = await screen.findAllByRole('spinbutton')
    fireEvent.click(await button('Show the answer'))
    second.focus()
    press('b')
    expect(document.querySelector('.present-hands')?.hasAttribute('inert')).toBe(true)
    second.blur()
    press('b')
    expect(document.activeElement).toBe(second)
    expect(await button('Hide the answer')).toBeTruthy()
  })

  it('closes a figure’s own dialog, which would lie above what covers the screen', async () => {
    present()
    await button('Show of hands')
    const dialog = document.createElement('dialog')
    dialog.open = true
    const close = vi.fn<() => void>()
    dialog.close = close
    document.body.append(dialog)
    press('b')
    expect(close).toHaveBeenCalledOnce()
    dialog.remove()
  })

  it('keeps how a figure was set while others are shown, and puts it back as it was first', async () => {
    present()
    fireEvent.click(await button('Buy 3 points'))
    expect(screen.getByText('{"calibration":"3"}')).toBeTruthy()
    press('PageDown')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Buy 3 points' })).toBeNull())
    press('PageUp')
    expect(await screen.findByText('{"calibration":"3"}')).toBeTruthy()
    fireEvent.click(await button('Put it back'))
    expect(screen.getByText('{}')).toBeTruthy()
  })
})
