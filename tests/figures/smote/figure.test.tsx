import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import smote from '../../../src/figures/smote/figure'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'
import { expectPlaced } from '../expectPlaced'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

/** With three seeds: forty tell the page nothing more. */
const figure = withFewRuns(smote, 3)
const open = (query = '') => openFigure(figure, query)
const rarePoints = () => screen.getAllByRole('slider', { name: /^Rare point \d+$/ })

describe('smote on the page', () => {
  it('opens with both models, and says what each finds', async () => {
    open()
    expect(
      await screen.findByRole('heading', {
        name: 'New rare points raise recall; so does moving the threshold.',
      }),
    ).toBeDefined()
    expect(screen.getByText('540 points invented between 30 rare ones')).toBeDefined()
    expect(
      screen.getByText(/^This seed: of the fresh rare cases the untouched model finds \d+ %/),
    ).toBeDefined()
  })

  it('moves the threshold along the curve by keys', async () => {
    open()
    const handle = await screen.findByRole('slider', { name: /^Threshold of the untouched model, along/ })
    expect(handle.getAttribute('aria-valuetext')).toMatch(/^threshold 0\.05: \d+ % found/)
    fireEvent.keyDown(handle, { key: 'Home' })
    expect(await screen.findByRole('heading', { name: /^With so high a threshold/ })).toBeDefined()
    fireEvent.keyDown(handle, { key: 'End' })
    expect(await screen.findByRole('heading', { name: /^With so low a threshold/ })).toBeDefined()
  })

  it('lets rare points be moved, added and taken away, down to one', async () => {
    open('points=1~1_2~1.5_1.5~2')
    await screen.findByText('54 points invented between 3 rare ones')
    expect(
      screen.getByText('With 3 rare points each has only 2 rare neighbours: k = 2 is used.'),
    ).toBeDefined()
    fireEvent.keyDown(rarePoints()[0], { key: 'Delete' })
    fireEvent.keyDown(rarePoints()[0], { key: 'Delete' })
    expect(await screen.findByText(/^A single rare point has no rare neighbour/)).toBeDefined()
    expect(
      screen.getByRole('heading', { name: 'One rare point alone has nothing to be joined with.' }),
    ).toBeDefined()
    fireEvent.keyDown(rarePoints()[0], { key: 'Delete' })
    expect(rarePoints()).toHaveLength(1)
    fireEvent.keyDown(screen.getByRole('button', { name: /^Add a rare point/ }), { key: 'Enter' })
    expect(await screen.findByText('36 points invented between 2 rare ones')).toBeDefined()
    expect(screen.getByText(/^With your rare points: /)).toBeDefined()
  })

  it('draws no path without a place, whatever stands', async () => {
    for (const query of ['points=1~1', 'amount=0&k=29', 'points=1~1_1~1&threshold=0.9', 'thin=10']) {
      const { container, unmount } = open(query)
      await screen.findByRole('heading')
      await waitFor(() => expect(container.querySelectorAll('path').length).toBeGreaterThan(8))
      expectPlaced(container, 8)
      unmount()
    }
  })
})
