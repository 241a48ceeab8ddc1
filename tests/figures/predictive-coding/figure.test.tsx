import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import predictiveCoding from '../../../src/figures/predictive-coding/figure'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'
import { expectPlaced } from '../expectPlaced'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

const figure = withFewRuns(predictiveCoding, 1)

describe('predictive-coding on the page', () => {
  it('goes through time by keys', async () => {
    openFigure(figure, 'at=2')
    const now = await screen.findByRole('slider', { name: 'Now: the last moment of the past' })
    expect(now.getAttribute('aria-valuetext')).toMatch(/^moment 12: \d+ % for the future that came$/)
    fireEvent.keyDown(now, { key: 'ArrowRight' })
    await waitFor(() => expect(now.getAttribute('aria-valuetext')).toMatch(/^moment 13: /))
  })

  it('says what is certified, and what is the most that can be', async () => {
    openFigure(figure, 'at=0&candidates=8')
    expect(await screen.findByText(/^The net certifies 0\.00 nats of at most log 8 = 2\.08\./)).toBeDefined()
    expect(screen.getByRole('heading', { name: /^Untrained/ })).toBeDefined()
  })

  it('takes one candidate for what it is, and more than there are sequences for as many', async () => {
    const { unmount } = openFigure(figure, 'at=1&candidates=1')
    expect(await screen.findByRole('heading', { name: /^With a single candidate/ })).toBeDefined()
    unmount()
    openFigure(figure, 'at=1&candidates=500')
    expect(await screen.findByText(/at most log 32 = 3\.47\./)).toBeDefined()
  })

  it('draws no path without a place, at both ends of its settings', async () => {
    for (const query of ['at=0', 'at=1&candidates=1&noise=0', 'at=1&candidates=2&noise=2&now=21']) {
      const { container, unmount } = openFigure(figure, query)
      await screen.findByRole('heading')
      expectPlaced(container, 60)
      unmount()
    }
  })
})
