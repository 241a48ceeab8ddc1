import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import huberVsMse from '../../../src/figures/huber-vs-mse/figure'
import { params } from '../../../src/figures/huber-vs-mse/params'
import { defineFigure, type Figure } from '../../../src/shell/defineFigure'
import { openFigure, standIn } from '../../shell/openFigure'
import { expectPlaced } from '../expectPlaced'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

const open = (query = '') => openFigure(huberVsMse, query)

const heading = async () => (await screen.findByRole('heading', { level: 4 })).textContent
const sentence = /^This seed: slope \S+ under squared error, \S+ under Huber/

describe('huber-vs-mse on the page', () => {
  it('arrives trained, says whose slopes these are and counts seeds', async () => {
    open()
    expect(
      await screen.findByText(
        /^This seed: slope 3\.41 under squared error, 2\.10 under Huber; the honest points have slope 2\./,
      ),
    ).toBeDefined()
    expect(await heading()).toBe('Huber caps what one point can do — unless the point is far out in x.')
    await screen.findByText(/Over \d+ seeds Huber is closer in \d+\./)
  })

  it('counts the seeds of the share that is set', async () => {
    open()
    const says = (count: string) =>
      screen.findByText(new RegExp(`^This seed: slope .* Over 50 seeds Huber is closer in ${count}\\.`))
    expect(await says('50')).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: '30 % outliers' }))
    expect(await says('46')).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: '10 % outliers' }))
    expect(await says('50')).toBeDefined()
  })

  it('has its main settings as labelled sliders and the rest behind “More settings”', async () => {
    open()
    expect(await screen.findByRole('slider', { name: /Huber’s threshold/ })).toBeDefined()
    expect(screen.getByRole('slider', { name: /Share of outliers/ })).toBeDefined()
    expect(screen.getByText('More settings')).toBeDefined()
    expect(screen.getByRole('checkbox', { name: /Make them leverage points/ })).toBeDefined()
  })

  it('claims something else where the points are far out in x, and puts it back', async () => {
    open()
    const before = await heading()
    fireEvent.click(screen.getByRole('button', { name: 'Far out in x' }))
    expect(
      await screen.findByRole('heading', {
        name: 'Far out in x, bad points take Huber’s line with them too.',
      }),
    ).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Put it back' }))
    await waitFor(async () => expect(await heading()).toBe(before))
  })

  it('invites the hand to a bad point until a point has been moved', async () => {
    open()
    expect(await screen.findByText('drag me →')).toBeDefined()
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Point 60' }), { key: 'ArrowUp' })
    await screen.findByText(/^With your change: slope/)
    expect(screen.queryByText('drag me →')).toBeNull()
  })

  it('gives a point that is pushed to the right end of the axis room far out in x', async () => {
    open()
    const point = await screen.findByRole('slider', { name: 'Point 60' })
    const most = () => Number(screen.getByRole('slider', { name: 'Point 60' }).getAttribute('aria-valuemax'))
    expect(most()).toBe(6)
    for (let i = 0; i < 12; i += 1) fireEvent.keyDown(point, { key: 'ArrowRight', shiftKey: true })
    await waitFor(() => expect(most()).toBe(22))
  })

  it('moves a point by keys; a new share of outliers draws the points afresh', async () => {
    open()
    const name = 'Point 60'
    const value = () => screen.getByRole('slider', { name }).getAttribute('aria-valuetext')
    const point = await screen.findByRole('slider', { name })
    const before = value()
    fireEvent.keyDown(point, { key: 'ArrowUp' })
    await waitFor(() => expect(value()).not.toBe(before))
    fireEvent.change(screen.getByRole('slider', { name: /Share of outliers/ }), { target: { value: '20' } })
    await waitFor(() => expect(value()).toBe(before))
  })

  it('speaks of the reader’s points where all are brought', async () => {
    open('points=1~1_2~2_3~3.2_4~4_5~30')
    expect(
      await screen.findByText(/^Your points: slope \S+ under squared error, \S+ under Huber\.$/),
    ).toBeDefined()
    expect(screen.getByText('Loss on your points while each line trains')).toBeDefined()
  })

  it('says how far training has come, and does not claim before the first step', async () => {
    open('at=0')
    expect(await screen.findByText(/^So far, epoch 0: slope 0\.00/)).toBeDefined()
    expect(await heading()).toBe('Before the first step no line has learnt anything.')
  })

  it('keeps its other pictures and the sheet for pasted points folded', async () => {
    const { container } = open()
    await screen.findByText(sentence)
    expect(screen.queryByText('Paste your own points')).toBeNull()
    fireEvent(window, new Event('beforeprint'))
    expect(await screen.findByText('Each line’s own loss while it trains')).toBeDefined()
    expect(container.querySelectorAll('.figure-more-pictures [data-panel]')).toHaveLength(4)
    expect(screen.getAllByText('Paste your own points').length).toBeGreaterThan(0)
  })

  it('opens a table for each panel from its menu', async () => {
    open()
    fireEvent.click(await screen.findByRole('button', { name: 'Menu of the figure Huber against MSE' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Show the data as tables' }))
    const points = await screen.findByRole('region', { name: 'Data: The points' })
    expect(within(points).getByRole('columnheader', { name: 'weight for Huber' })).toBeDefined()
    expect(within(points).getAllByRole('row')).toHaveLength(61)
    const losses = screen.getByRole('region', { name: 'Data: Mean squared error on the honest points' })
    expect(within(losses).getAllByRole('row')).toHaveLength(152)
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

  const opens = async (figure: Figure, drawn: [string, string][], paths: number): Promise<void> => {
    const { container } = openFigure(figure, new URLSearchParams([...drawn, ['at', '150']]).toString())
    await waitFor(() => expect(container.querySelector('.figure-view')).not.toBeNull(), { interval: 2 })
    expect(container.querySelector('.notice[role="alert"]')).toBeNull()
    expectPlaced(container, paths)
    cleanup()
  }

  it('opens without an error on the console, in 600 drawn cases', async () => {
    const said = vi.spyOn(console, 'error')
    // The picture is left out here: drawing plots so often tells nothing new.
    const bare = huberVsMse.unpack(({ ensemble: _, ...rest }) =>
      defineFigure({ ...rest, Stage: () => null, Strip: [] }),
    )
    await fc.assert(
      fc.asyncProperty(pairs, (drawn) => opens(bare, drawn, 0)),
      { numRuns: 600 },
    )
    expect(said.mock.calls).toEqual([])
  })

  it('draws a whole picture, in 50 drawn cases', async () => {
    const said = vi.spyOn(console, 'error')
    await fc.assert(
      fc.asyncProperty(pairs, (drawn) => opens(huberVsMse, drawn, 60)),
      { numRuns: 50 },
    )
    expect(said.mock.calls).toEqual([])
  })
})
