import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { nearestAngle } from '../../../src/controls/DragTurn'
import renyi from '../../../src/figures/renyi-entropy/figure'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

const SLOW = { timeout: 20_000 }
const open = (query = '') => openFigure(withFewRuns(renyi, 1), query)

describe('Rényi entropy on the page', () => {
  it('asks before it tells: neither heading nor table says what happens at 60°', async () => {
    open()
    expect(
      await screen.findByRole(
        'heading',
        { name: 'Does it help a net to be surer where it has no labels?' },
        SLOW,
      ),
    ).toBeDefined()
    expect(screen.queryByText(/At 60°: from/)).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Skip the guess' }))
    expect(
      await screen.findByRole('heading', { name: /dial, and it can be turned the wrong way/ }, SLOW),
    ).toBeDefined()
  })

  it('lets the moons be turned by keys', async () => {
    open()
    const moons = await screen.findByRole('slider', { name: 'Turn of the unlabelled moons' }, SLOW)
    fireEvent.keyDown(moons, { key: 'ArrowUp' })
    await waitFor(() => expect(moons.getAttribute('aria-valuetext')).toBe('32°'), SLOW)
    fireEvent.keyDown(moons, { key: 'End' })
    await waitFor(() => expect(moons.getAttribute('aria-valuetext')).toBe('180°'), SLOW)
  })

  it('says without a push that the twins are one', async () => {
    open('weight=0&revealed=1')
    expect(
      await screen.findByRole('heading', { name: 'Without a push the twins are one net.' }, SLOW),
    ).toBeDefined()
  })
})

describe('a turn', () => {
  it('beyond an end of its range stays at that end', () => {
    expect([20, 180, 200, -20, -100, 359].map((angle) => nearestAngle(angle, [0, 180]))).toEqual([
      20, 180, 180, 0, 180, 0,
    ])
  })
})
