import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import mcgan from '../../../src/figures/mcgan/figure'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

const open = (query = '') => openFigure(withFewRuns(mcgan, 0), query)

describe('MCGAN on the page', () => {
  it('opens where the games have been played', async () => {
    open()
    expect(
      await screen.findByRole('heading', { name: 'A regression target stops the circling.' }),
    ).toBeDefined()
    expect(
      screen.getByText(/After 600 steps from \(1, 1\): the Wasserstein game still circles/),
    ).toBeDefined()
  })

  it('lets the start be moved by keys', async () => {
    open()
    const start = await screen.findByRole('slider', { name: 'Start of the games' })
    fireEvent.keyDown(start, { key: 'ArrowDown' })
    await waitFor(() => expect(screen.queryByText(/600 steps from \(1, 1\)/)).toBeNull())
    expect(await screen.findByText(/After 600 steps from \(1, 0\.\d+\)/)).toBeDefined()
  })

  it('says where steps overshoot, and mends it', async () => {
    open('rate=0.5&order=simultaneous&start=-1.9~1.9')
    expect(
      await screen.findByRole('heading', { name: 'With steps this large the regression target overshoots.' }),
    ).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Smaller steps' }))
    expect(
      await screen.findByRole('heading', { name: 'A regression target stops the circling.' }),
    ).toBeDefined()
  })
})
