import { fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import die from '../../../src/figures/die/figure'
import { openFigure, standIn } from '../../shell/openFigure'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

it('claims what the throws bear out, and something else where they do not', async () => {
  openFigure(die)
  await screen.findByRole('heading', { name: 'The mean of many throws is close to 3.5.' })
  fireEvent.change(screen.getByRole('slider', { name: /Throws/ }), { target: { value: '2' } })
  await screen.findByRole('heading', { name: /^Few throws may/ })
  expect(screen.getByText(/The mean of 2 throws is/)).toBeDefined()
})
