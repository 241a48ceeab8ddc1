import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import figure from '../../../src/figures/poison-and-certify/figure'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

const open = (query = '') => openFigure(withFewRuns(figure, 0), query)
const CLAIM = 'Clean accuracy does not show poison; a vote can certify.'

describe('poison and certificates on the page', () => {
  it('lets ballots be tipped until the winner falls', async () => {
    open()
    expect(await screen.findByRole('heading', { name: CLAIM })).toBeDefined()
    const ballots = () => screen.getAllByRole('button', { name: /^Ballot \d+: 4$/ })
    const cannot = /4 wins, and whoever changes (\d+|one) training digits? cannot change that/
    expect(screen.getByText(cannot)).toBeDefined()
    const loyal = ballots()
    loyal.forEach((ballot) => fireEvent.click(ballot))
    expect(await screen.findByText(/You have tipped \d+, and \d wins\./)).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Set up again' }))
    await waitFor(() => expect(screen.queryByText(/You have tipped/)).toBeNull())
  })

  it('lets the mark be painted by keys', async () => {
    open('trigger=7')
    const pad = await screen.findByRole('application', { name: /1 painted/ })
    fireEvent.keyDown(pad, { key: 'ArrowRight' })
    fireEvent.keyDown(pad, { key: ' ' })
    expect(await screen.findByRole('application', { name: /column 2, painted; 2 painted/ })).toBeDefined()
    fireEvent.keyDown(pad, { key: 'Enter' })
    expect(await screen.findByRole('application', { name: /column 2, empty; 1 painted/ })).toBeDefined()
  })

  it('shows copies instead, and abstains where they are too few', async () => {
    open('mode=smoothing&copies=5')
    expect(
      await screen.findByRole('heading', {
        name: 'The copies do not agree enough: no answer, no certificate.',
      }),
    ).toBeDefined()
    expect(screen.getAllByText(/5 copies can certify nothing here, however they answer/)[0]).toBeDefined()
  })
})
