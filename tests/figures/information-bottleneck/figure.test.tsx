import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import bottleneck from '../../../src/figures/information-bottleneck/figure'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

const SLOW = { timeout: 20_000 }

const open = (query = '') => openFigure(withFewRuns(bottleneck, 1), query)

describe('the information bottleneck on the page', () => {
  it('opens with two clusters, and says what they keep', async () => {
    open()
    expect(await screen.findByRole('heading', { name: 'Keep what predicts, forget the rest.' })).toBeDefined()
    expect(screen.getByText(/With β = 10 the eight inputs make two clusters, which keep 1.00/)).toBeDefined()
  })

  it('lets β be moved along the tree by keys, and the curve follows', async () => {
    open()
    const handle = await screen.findByRole('slider', { name: 'β, along the tree' })
    const onCurve = screen.getByRole('slider', { name: 'β, along the curve' })
    fireEvent.keyDown(handle, { key: 'Home' })
    await waitFor(() => expect(onCurve.getAttribute('aria-valuetext')).toMatch(/^0.00 bits kept/), SLOW)
    expect(handle.getAttribute('aria-valuetext')).toBe('β = 1: one cluster, 0.00 bits kept')
    expect(
      await screen.findByRole('heading', {
        name: 'Below β = 1.464 the best one can do is to forget everything.',
      }),
    ).toBeDefined()
  })

  it('says of the largest β that nothing is forgotten', async () => {
    open('beta=1000')
    expect(
      await screen.findByRole('heading', {
        name: 'With so large a β every input stays a cluster of its own.',
      }),
    ).toBeDefined()
  })

  it('shows one network in three planes', async () => {
    open('view=net')
    expect(
      await screen.findByText('30 bins after the tanh: compression', {}, { timeout: 20_000 }),
    ).toBeDefined()
    expect(screen.getByText('Every value its own bin: no change')).toBeDefined()
    expect(screen.getByText('Bins of ½ before the tanh: expansion')).toBeDefined()
  })
})
