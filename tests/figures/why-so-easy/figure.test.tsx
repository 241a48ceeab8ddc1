import { fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { frameOf } from '../../../src/batch/frameOf'
import whySoEasy from '../../../src/figures/why-so-easy/figure'
import { type Config, params } from '../../../src/figures/why-so-easy/params'
import { claim } from '../../../src/figures/why-so-easy/text'
import { defaultsOf } from '../../../src/params/config'
import { openFigure, standIn } from '../../shell/openFigure'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

it.each<[Partial<Config>, RegExp]>([
  [{}, /^In many dimensions small steps add up/],
  [{ dimensions: 512 }, /^In many dimensions/],
  [{ dimensions: 512, epsilon: 0.1 }, /^In many dimensions/],
  [{ dimensions: 2 }, /^In few dimensions small steps do little/],
  [{ dimensions: 1 }, /^In few dimensions/],
  [{ dimensions: 2, epsilon: 1 }, /^In few dimensions only large steps/],
  [{ epsilon: 0 }, /nothing changes/],
  [{ epsilon: 0.01 }, /do little, even in many/],
  [{ epsilon: 1 }, /^In many dimensions/],
])('claims what is so at %o', async (change, says) => {
  const config = { ...defaultsOf(params), ...change }
  const shown = { frame: await frameOf('why-so-easy', config, Infinity), config, summary: undefined }
  expect(claim.holds(shown) ? claim.text : claim.otherwise(shown)).toMatch(says)
})

it('says the accuracies and the law, and whose numbers they are', async () => {
  openFigure(whySoEasy)
  expect(
    await screen.findByText(/^This seed, 64 dimensions: of 1,000 points .* the law says 50\.0/),
  ).toBeDefined()
})

it('has both its settings as labelled sliders, and presets that set them', async () => {
  openFigure(whySoEasy)
  expect(await screen.findByRole('slider', { name: /Change of each coordinate/ })).toBeDefined()
  expect(screen.getByRole('slider', { name: /Dimensions/ })).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'd = 512' }))
  expect(await screen.findByText(/512 dimensions.* the law says 0\.0/)).toBeDefined()
})

it('sets ε by the place to which the worst case takes an average point', async () => {
  openFigure(whySoEasy)
  const end = await screen.findByRole('slider', { name: /where an average point ends/ })
  expect(end.getAttribute('aria-valuetext')).toBe('margin 0.00, ε = 0.25')
  fireEvent.keyDown(end, { key: 'End' })
  expect(await screen.findByRole('heading', { name: /nothing changes/ })).toBeDefined()
})
