import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import parametricNoise from '../../../src/figures/parametric-noise/figure'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'
import { expectPlaced } from '../expectPlaced'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

/** With one of the many runs: more tell the page nothing more. */
const open = (query = '') => openFigure(withFewRuns(parametricNoise, 1), query)

describe('parametric-noise on the page', () => {
  it('opens with the noise turned off, and says where α began and ended', async () => {
    open()
    expect(
      await screen.findByRole('heading', { name: 'Left to itself the net turns the noise off.' }),
    ).toBeDefined()
    expect(screen.getByText(/^This seed: α began at 0\.5 in both layers and stands at/)).toBeDefined()
  })

  it('asks before training, and says “so far” while it goes on', async () => {
    open('at=0')
    expect(await screen.findByRole('heading', { name: 'How much noise will training keep?' })).toBeDefined()
  })

  it('latches α, and then claims something else', async () => {
    open()
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Hold α there' }))
    expect(await screen.findByText(/^Here α stays at 0\.5 in both layers/)).toBeDefined()
    expect(screen.getByRole('heading', { name: /^Held noise resists/ })).toBeDefined()
  })

  it('takes α’s start from its handle', async () => {
    open()
    const [handle] = await screen.findAllByRole('slider', { name: 'Noise at the start' })
    fireEvent.keyDown(handle, { key: 'ArrowDown', shiftKey: true })
    expect(await screen.findByText(/α began at 0\.41/)).toBeDefined()
  })

  it('draws no path without a place', async () => {
    for (const query of ['at=0', 'held=1&alpha=1', 'alpha=0.1']) {
      const { container, unmount } = open(query)
      await screen.findByText(/α (began|stays)/)
      expectPlaced(container, 15)
      unmount()
    }
  })
})
