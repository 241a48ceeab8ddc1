import { fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import oneBadPoint from '../../src/figures/one-bad-point/figure'
import { openFigure, standIn } from './openFigure'

vi.mock('../../src/runtime/run', () => import('./localWorkers'))
standIn()

it('gives the focus back to its button when the list that held it is hidden', async () => {
  openFigure(oneBadPoint)
  const menu = await screen.findByRole('button', { name: /^Menu of the figure/ })
  fireEvent.click(menu)
  const item = await screen.findByRole('button', { name: 'Show the data as tables' })
  item.focus()
  fireEvent.click(item)
  expect(document.activeElement).toBe(menu)
})
