import { fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import onePoint from '../../../src/figures/one-bad-point/figure'
import { openFigure, standIn } from '../../shell/openFigure'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))

standIn()

const open = (query = '') => openFigure(onePoint, query)

it('opens with a failed sensor: least squares has followed it, Huber’s line hardly', async () => {
  open()
  expect(
    await screen.findByRole('heading', { name: 'One bad point is enough to move the line.' }),
  ).toBeDefined()
  expect(
    screen.getByText(
      /least-squares slope is 0\.\d\d °C an hour; without it, 2\.\d\d\. Huber’s line has 1\.\d\d/,
    ),
  ).toBeDefined()
})

it('says that the lines agree once the sensor is repaired, and claims nothing else', async () => {
  open()
  fireEvent.click(await screen.findByRole('button', { name: 'Repair the sensor' }))
  expect(
    await screen.findByRole('heading', { name: 'While no reading is bad, both lines agree.' }),
  ).toBeDefined()
})

it('counts the bad points where there are two', async () => {
  open()
  fireEvent.click(await screen.findByRole('button', { name: 'Let two fail' }))
  expect(await screen.findByRole('heading', { name: /2 bad points/ })).toBeDefined()
})

it('invites the hand until a point has been moved', async () => {
  open()
  expect(await screen.findByText('drag me →')).toBeDefined()
  fireEvent.keyDown(screen.getByRole('slider', { name: 'Reading 12' }), { key: 'ArrowUp' })
  expect(screen.queryByText('drag me →')).toBeNull()
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
  open('points=1~2_3~99_x~y&point=9')
  expect(await screen.findByText(/1 of its points could not be read/)).toBeDefined()
  expect(screen.getByText(/no setting named “point”/)).toBeDefined()
  expect(await screen.findAllByRole('slider')).toHaveLength(2)
})

it('says that one place in time leaves the slope open', async () => {
  open('points=5~1_5~9')
  expect(await screen.findByRole('heading', { name: 'Here no slope can be told.' })).toBeDefined()
  expect(screen.getByText(/All stand at one hour: no slope can be told/)).toBeDefined()
})
