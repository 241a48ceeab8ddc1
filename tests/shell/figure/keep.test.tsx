import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import huberVsMse from '../../../src/figures/huber-vs-mse/figure'
import { openFigure, standIn } from '../openFigure'

vi.mock('../../../src/runtime/run', () => import('../localWorkers'))

standIn()

it('draws a kept run beside the next one, by what differs, until the figure is put back', async () => {
  openFigure(huberVsMse)
  fireEvent.click(await screen.findByRole('button', { name: 'Keep this run' }))
  fireEvent.click(screen.getByRole('button', { name: '30 % outliers' }))
  expect(await screen.findByText(/10 %$/, { selector: 'svg text' })).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Put it back' }))
  await waitFor(() => expect(screen.queryByText(/10 %$/, { selector: 'svg text' })).toBeNull())
})

it('opens with the runs its link keeps, and takes no more than three', async () => {
  const pin = (share: number): string => `pin=${encodeURIComponent(`outlierShare=${share}`)}`
  openFigure(huberVsMse, [20, 30, 40].map(pin).join('&'))
  for (const share of [20, 30, 40]) {
    expect(await screen.findByText(new RegExp(`${share} %$`), { selector: 'svg text' })).toBeDefined()
  }
  expect(screen.getByRole('button', { name: 'Keep this run' }).getAttribute('aria-disabled')).toBe('true')
})
