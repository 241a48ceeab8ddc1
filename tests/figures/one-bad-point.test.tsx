import { fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import onePoint from '../../src/figures/one-bad-point/figure'
import { openFigure, standIn } from '../shell/openFigure'

vi.mock('../../src/runtime/run', () => import('../shell/localWorkers'))

standIn()

const open = (query = '') => openFigure(onePoint, query)

it('says both slopes, and what Huber thinks of the readings', async () => {
  open()
  expect(
    await screen.findByText(/Least squares sees 1\.9\d °C an hour, Huber’s fit 1\.9\d °C an hour/),
  ).toBeDefined()
})

it('lets a sensor fail: least squares follows it, Huber’s fit hardly', async () => {
  open()
  fireEvent.click(await screen.findByRole('button', { name: 'Let a sensor fail' }))
  expect(await screen.findByText(/Least squares sees 0\.60 °C an hour, Huber’s fit 1\.95/)).toBeDefined()
  expect(screen.getByText(/1 of 12 readings counts less than half/)).toBeDefined()
})

it('moves a point by keys and puts everything back', async () => {
  open()
  const point = await screen.findByRole('slider', { name: 'Reading 12' })
  const before = point.getAttribute('aria-valuetext')
  for (let i = 0; i < 5; i += 1) fireEvent.keyDown(point, { key: 'ArrowDown' })
  expect(screen.getByRole('slider', { name: 'Reading 12' }).getAttribute('aria-valuetext')).not.toBe(before)
  fireEvent.click(screen.getByRole('button', { name: 'Put it back' }))
  expect(screen.getByRole('slider', { name: 'Reading 12' }).getAttribute('aria-valuetext')).toBe(before)
})

it('opens a link it does not wholly understand at the nearest state, and says so', async () => {
  open('points=1~2_3~99_x~y&speed=9')
  expect(await screen.findByText(/1 of its points could not be read/)).toBeDefined()
  expect(screen.getByText(/no setting named “speed”/)).toBeDefined()
  expect(await screen.findAllByRole('slider')).toHaveLength(2)
})

it('says that one place in time leaves the slope open', async () => {
  open('points=5~1_5~9')
  expect(await screen.findByText(/no slope can be told/)).toBeDefined()
})
