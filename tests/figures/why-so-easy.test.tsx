import { fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import whySoEasy from '../../src/figures/why-so-easy/figure'
import { openFigure, standIn } from '../shell/openFigure'

vi.mock('../../src/runtime/run', () => import('../shell/localWorkers'))
standIn()

/** Opened at its end, so that nothing plays while the test looks. */
const AT_END = 'at=19'

it('says the accuracies and the law', async () => {
  openFigure(whySoEasy, AT_END)
  expect(
    await screen.findByText(/of 1,000 points are right untouched, .* the law Φ\(2 − ε√d\) says 50\.0/),
  ).toBeDefined()
})

it('has both its settings as labelled sliders, and presets that set them', async () => {
  openFigure(whySoEasy, AT_END)
  expect(await screen.findByRole('slider', { name: /Change of each coordinate/ })).toBeDefined()
  expect(screen.getByRole('slider', { name: /Dimensions/ })).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'd = 512' }))
  expect(await screen.findByText(/In 512 dimensions .* the law Φ\(2 − ε√d\) says 0\.0/)).toBeDefined()
})
