import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import huberVsMse from '../../src/figures/huber-vs-mse/figure'
import { params } from '../../src/figures/huber-vs-mse/params'
import { defineFigure, type Figure } from '../../src/shell/defineFigure'
import { openFigure, standIn } from '../shell/openFigure'

vi.mock('../../src/runtime/run', () => import('../shell/localWorkers'))
standIn()

const open = (query = '') => openFigure(huberVsMse, query)

/** Opened at its end, so that nothing plays while the test looks. */
const AT_END = 'at=150'

describe('huber-vs-mse on the page', () => {
  it('says the slopes and counts seeds', async () => {
    open(AT_END)
    expect(
      await screen.findByText(/The slope is \S+ under MSE, \S+ under MAE and \S+ under Huber/),
    ).toBeDefined()
    await screen.findByText(/Huber’s slope is the closer one in \d+ of \d+ seeds/, {}, { timeout: 60_000 })
  })

  it('counts the seeds of the share that is set', async () => {
    open(AT_END)
    const says = (count: string) => screen.findByText(new RegExp(`The slope is .* in ${count} of 50 seeds`))
    expect(await says('50')).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: '30 % outliers' }))
    expect(await says('48')).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: '10 % outliers' }))
    expect(await says('50')).toBeDefined()
  })

  it('has its main settings as labelled sliders and the rest behind “More settings”', async () => {
    open(AT_END)
    expect(await screen.findByRole('slider', { name: /Huber’s threshold/ })).toBeDefined()
    expect(screen.getByRole('slider', { name: /Share of outliers/ })).toBeDefined()
    expect(screen.getByText('More settings')).toBeDefined()
    expect(screen.getByRole('checkbox', { name: /Make them leverage points/ })).toBeDefined()
  })

  it('shows another truth when a preset is pressed, and puts it back', async () => {
    open(AT_END)
    const before = (await screen.findByText(/The slope is/)).textContent
    fireEvent.click(screen.getByRole('button', { name: 'Make them leverage points' }))
    await waitFor(() => expect(screen.getByText(/The slope is/).textContent).not.toBe(before))
    fireEvent.click(screen.getByRole('button', { name: 'Put it back' }))
    await waitFor(() =>
      expect(screen.getByText(/The slope is/).textContent?.slice(0, 40)).toBe(before?.slice(0, 40)),
    )
  })

  it('moves a point by keys; a new share of outliers draws the points afresh', async () => {
    open(AT_END)
    const name = 'Point 60'
    const value = () => screen.getByRole('slider', { name }).getAttribute('aria-valuetext')
    const point = await screen.findByRole('slider', { name })
    const before = value()
    fireEvent.keyDown(point, { key: 'ArrowUp' })
    await waitFor(() => expect(value()).not.toBe(before))
    fireEvent.change(screen.getByRole('slider', { name: /Share of outliers/ }), { target: { value: '20' } })
    await waitFor(() => expect(value()).toBe(before))
  })

  it('opens the data table from its menu', async () => {
    open(AT_END)
    fireEvent.click(await screen.findByRole('button', { name: 'Menu of the figure Huber against MSE' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Show the data as a table' }))
    expect(await screen.findByRole('columnheader', { name: 'weight for Huber' })).toBeDefined()
    expect(screen.getAllByRole('row')).toHaveLength(61)
  })
})

describe('a malformed link', () => {
  const name = fc.oneof(fc.constantFrom(...Object.keys(params), 'v', 'at'), fc.string({ maxLength: 12 }))
  const text = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom('NaN', '-Infinity', '1e999', '', '~', '1~2~3_4', '-0', '0x1F', 'true', '9'.repeat(300)),
    fc.double().map(String),
    fc
      .array(fc.tuple(fc.double(), fc.double()), { maxLength: 30 })
      .map((pairs) => pairs.map((p) => p.join('~')).join('_')),
  )

  const pairs = fc.array(fc.tuple(name, text), { minLength: 1, maxLength: 5 })

  const opens = async (figure: Figure, drawn: [string, string][]): Promise<void> => {
    const { container } = openFigure(figure, new URLSearchParams([...drawn, ['at', '150']]).toString())
    await waitFor(() => expect(container.querySelector('.figure-view')).not.toBeNull(), { interval: 2 })
    expect(container.querySelector('.notice[role="alert"]')).toBeNull()
    for (const path of container.querySelectorAll('path')) expect(path.getAttribute('d')).not.toContain('NaN')
    cleanup()
  }

  it('opens without an error on the console, in 2,000 drawn cases', { timeout: 900_000 }, async () => {
    const said = vi.spyOn(console, 'error')
    // The picture is left out here: drawing five plots 2,000 times tells nothing new.
    const bare = huberVsMse.unpack(({ many: _, ...rest }) => defineFigure({ ...rest, Picture: () => null }))
    await fc.assert(
      fc.asyncProperty(pairs, (drawn) => opens(bare, drawn)),
      { numRuns: 2000 },
    )
    expect(said.mock.calls).toEqual([])
  })

  it('draws a whole picture, in 50 drawn cases', async () => {
    const said = vi.spyOn(console, 'error')
    await fc.assert(
      fc.asyncProperty(pairs, (drawn) => opens(huberVsMse, drawn)),
      { numRuns: 50 },
    )
    expect(said.mock.calls).toEqual([])
  })
})
