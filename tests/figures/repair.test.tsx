import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import repair from '../../src/figures/repair/figure'
import { openFigure, standIn } from '../shell/openFigure'

vi.mock('../../src/runtime/run', () => import('../shell/localWorkers'))
standIn()

const open = (query: string) => openFigure(repair, `count=50&${query}`)

describe('repair on the page', () => {
  it('says how far off each treatment is, and in how many seeds it was closer', async () => {
    open('at=0')
    await screen.findByText(/the cubic is \S+ from the true curve/)
    await screen.findByText(/less a fresh draw of the noise \S+, further off in \d+ of 32/)
    expect(screen.getByRole('img', { name: /32 of 32 seeds: cubic and net/ })).toBeDefined()
  })

  it('sells repeated readings, which leave the mean a guess, and calibration points, which tell it', async () => {
    open('at=0&mean=1')
    await screen.findByText('Believed: mean 1.00, spread 0.40.')
    fireEvent.click(screen.getByRole('button', { name: '+ 10 read twice' }))
    await screen.findByText(/Believed: mean 0\.00, a guess, spread \S+, from 10 inputs read twice and 0/)
    fireEvent.click(screen.getByRole('button', { name: '+ 5 calibration points' }))
    await screen.findByText(/Believed: mean \S+ ± \S+, spread \S+, from 10 inputs read twice and 5/)
    expect(screen.getByRole('radio', { name: 'learned' })).toHaveProperty('checked', true)
  })

  it('has the published settings as presets, and says what the mean alone would do', async () => {
    open('at=0')
    fireEvent.click(await screen.findByRole('button', { name: 'Figure 5' }))
    await screen.findByText(/less its mean \S+; less a fresh draw of the noise \S+, closer in 3\d of 32/)
    fireEvent.click(screen.getByRole('button', { name: 'Put it back' }))
    await waitFor(() => expect(screen.queryByText(/less its mean/)).toBeNull())
  })

  it('says so where there is nothing to repair', async () => {
    open('at=0&sd=0')
    expect(await screen.findByText(/No noise is there or none is believed in/)).toBeDefined()
  })

  it('shows the nearest allowed value for a mean beyond all bounds, and says so', async () => {
    open('at=0&mean=1e7')
    expect(await screen.findByText(/lies outside its range from -1000 to 1000/)).toBeDefined()
  })
})
