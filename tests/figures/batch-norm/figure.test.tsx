import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import batchNorm from '../../../src/figures/batch-norm/figure'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'
import { expectPlaced } from '../expectPlaced'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

/** With one of the many runs: more tell the page nothing more. */
const open = (query = '') => openFigure(withFewRuns(batchNorm, 1), query)

describe('batch-norm on the page', () => {
  it('opens trained, at a rate that the plain net does not bear', async () => {
    open()
    expect(
      await screen.findByRole('heading', { name: /^Normalised layers learn at rates that break others/ }),
    ).toBeDefined()
    expect(screen.getByText(/^This seed, η = 1: the plain net reads \d+ % .* times as far/)).toBeDefined()
    expect(screen.getByText(/^Plain: \d+ % right/)).toBeDefined()
  })

  it.each([
    ['rate=0.1&seed=3', /^At this learning rate the plain net learns too/],
    ['rate=0.01&seed=0', /^At this learning rate none of the three gets far/],
    ['at=0', /^Three nets with the same weights/],
    ['at=5', /^So far/],
  ])('says what is so instead with %s', async (query, says) => {
    open(query)
    expect(await screen.findByRole('heading', { name: says })).toBeDefined()
  })

  it('says at which step and in which layer numbers ran away, and mends it by a press', async () => {
    open('rate=3')
    const [alert] = await screen.findAllByRole('alert')
    expect(alert.textContent).toMatch(/At step \d+ the numbers of the plain net’s (last )?layer/)
    fireEvent.click(screen.getAllByRole('button', { name: 'η = 0.1' })[0])
    expect(await screen.findByText(/^This seed, η = 0\.1/)).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('takes the rate from the line in the curves', async () => {
    open()
    const [line] = await screen.findAllByRole('slider', { name: 'Learning rate' })
    fireEvent.keyDown(line, { key: 'End' })
    expect(await screen.findByText(/^This seed, η = 3/)).toBeDefined()
  })

  it('draws no path without a place', async () => {
    for (const query of ['rate=3', 'at=0', 'depth=2&rate=0.01']) {
      const { container, unmount } = open(query)
      await screen.findByText(/the plain net reads/)
      expectPlaced(container, 30)
      unmount()
    }
  })
})
