import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import noiseNodes from '../../../src/figures/noise-nodes/figure'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'
import { expectPlaced } from '../expectPlaced'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

/** With the coarsest part of the diagram: the page looks no different with all. */
const open = (query = '') => openFigure(withFewRuns(noiseNodes, 1), query)

describe('noise-nodes on the page', () => {
  it('opens with a catapult, and says by how much it grew and in how many seeds the rule is right', async () => {
    open()
    expect(
      await screen.findByText(/κ = 2\.\d: .*first grows, to \S+ times its start.*right in 12 of 12 seeds/),
    ).toBeDefined()
    expect(screen.getByRole('heading', { name: /^One number tells what a noise node will do/ })).toBeDefined()
  })

  it.each([
    ['Nothing', /all but ignored/],
    ['Decay', /dies away/],
    ['Blow-up', /grows without end/],
  ])('tells another story under the preset “%s”', async (preset, story) => {
    open()
    fireEvent.click(await screen.findByRole('button', { name: preset }))
    expect(await screen.findByText(story)).toBeDefined()
  })

  it('says of a run that ran away at which step, where and why, and mends it by a press', async () => {
    open('sigma=9')
    const [alert] = await screen.findAllByRole('alert')
    expect(alert.textContent).toMatch(
      /At step \d+ the numbers of the second layer and the node .* κ = \S+ is above 4/,
    )
    fireEvent.click(screen.getByRole('button', { name: 'Weaker noise' }))
    expect(await screen.findByText(/dies away/)).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('lets the point be moved through the diagram by keys', async () => {
    open()
    const point = await screen.findByRole('slider', { name: 'Learning rate and strength of the noise' })
    fireEvent.keyDown(point, { key: 'ArrowUp', shiftKey: true })
    expect(await screen.findByText(/grows without end/)).toBeDefined()
  })

  it('does not claim that the rule is always right where batches are small', async () => {
    open('batch=32&sigma=4.6')
    expect(
      await screen.findByRole('heading', {
        name: /^With batches of 32 the number is right in \d+ of 12 seeds/,
      }),
    ).toBeDefined()
  })

  it('draws no path without a place', async () => {
    for (const query of ['sigma=12&rate=0.05', 'sigma=0.1&rate=0.002']) {
      const { container, unmount } = open(query)
      await screen.findByText(/^This seed, κ/)
      expectPlaced(container, 30)
      unmount()
    }
  })
})
