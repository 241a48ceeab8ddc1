import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import infomax from '../../../src/figures/infomax/figure'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'
import { expectPlaced } from '../expectPlaced'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

const figure = withFewRuns(infomax, 4)

describe('infomax on the page', () => {
  it('asks whose code it is, and tells only after the guess', async () => {
    openFigure(figure, 'at=2')
    const reveal = await screen.findByRole('button', { name: 'Show what happens' })
    expect(reveal.getAttribute('aria-disabled')).toBe('true')
    expect(screen.queryByText(/The critic gives it/)).toBeNull()
    const pictures = screen.getByRole('list', { name: /Four pictures/ }).querySelectorAll('button')
    expect(pictures).toHaveLength(4)
    fireEvent.click(pictures[2])
    await waitFor(() => expect(reveal.getAttribute('aria-disabled')).toBeNull())
    fireEvent.click(reveal)
    expect(await screen.findByText(/The critic gives it \d+ %\./)).toBeDefined()
  })

  it('goes on to the next code', async () => {
    openFigure(figure, 'at=1&revealed=1')
    const code = (await screen.findByRole('img', { name: /^A code:/ })).getAttribute('aria-label')
    fireEvent.click(screen.getByRole('button', { name: 'Guess again' }))
    await waitFor(() =>
      expect(screen.getByRole('img', { name: /^A code:/ }).getAttribute('aria-label')).not.toBe(code),
    )
    expect(screen.queryByText(/The critic gives it/)).toBeNull()
  })

  it('says how many codes the critic places', async () => {
    openFigure(figure, 'at=0')
    expect(await screen.findByRole('heading', { name: /^Untrained, the critic knows nothing/ })).toBeDefined()
    expect(
      screen.getByText(/^The critic finds the picture of \d+ of 16 codes\. So far, step 0: /),
    ).toBeDefined()
  })

  it('draws no path without a place, in any variant', async () => {
    for (const query of ['at=0', 'at=1&scope=local&objective=nce', 'at=1&objective=dv']) {
      const { container, unmount } = openFigure(figure, query)
      await screen.findByRole('heading')
      expectPlaced(container, 20)
      unmount()
    }
  })
})
