import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { frameOf } from '../../../src/batch/frameOf'
import { shareLeft } from '../../../src/figures/training-loop/ensemble'
import trainingLoop from '../../../src/figures/training-loop/figure'
import { type Config, params, STEPS } from '../../../src/figures/training-loop/params'
import { PLACES } from '../../../src/figures/training-loop/places'
import { claim } from '../../../src/figures/training-loop/text'
import { defaultsOf } from '../../../src/params/config'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

const figure = withFewRuns(trainingLoop, 1)
const filter = (name: RegExp) => screen.findByRole('switch', { name })

const shownAt = async (change: Partial<Config>, at: number) => {
  const config = { ...defaultsOf(params), ...change }
  return { frame: await frameOf('training-loop', config, at), config, summary: undefined }
}

describe('the heading of training-loop', () => {
  it('asks before a filter is on, and claims only what is so in the picture', async () => {
    expect(claim.holds(await shownAt({}, STEPS - 1))).toBe(false)
    expect(claim.otherwise(await shownAt({}, STEPS - 1))).toMatch(/^One wrong label bends the answer/)
    for (const seed of [1, 2, 3, 4]) {
      for (const { filter: name } of PLACES) {
        for (const at of [0, 10, STEPS - 1]) {
          const shown = await shownAt({ seed, [name]: true }, at)
          const isLess = shareLeft(shown.frame) < 1 && shown.frame.left[0] > 0.01
          expect(claim.holds(shown)).toBe(isLess)
        }
      }
    }
  })
})

describe('training-loop on the page', () => {
  it('opens trained, with no filter on', async () => {
    openFigure(figure)
    expect(
      await screen.findByText(/^This seed: one wrong label among \d+ moves the net’s answer/),
    ).toBeDefined()
    expect(screen.getByRole('button', { name: 'Play' })).toBeDefined()
    expect(screen.getAllByText('100 %')).toHaveLength(4)
  })

  it('switches a filter on, says what is left, and off by a preset', async () => {
    openFigure(figure)
    fireEvent.click(await filter(/smooth the labels/))
    expect(
      await screen.findByText(/With the filter at the loss it is \S+ points: \d+ % is left\./),
    ).toBeDefined()
    expect((await filter(/smooth the labels/)).getAttribute('aria-checked')).toBe('true')
    fireEvent.click(screen.getByRole('button', { name: 'No filter' }))
    expect(await screen.findByText(/Switch a filter on\./)).toBeDefined()
  })

  it.each([
    ['Input training data', '#input-training-data'],
    ['Attacks and adversarial training', '#architecture'],
    ['Loss function', '#loss-function'],
    ['Regularisation', '#regularisation'],
  ])('leads to the chapter %s', async (chapter, target) => {
    openFigure(figure)
    const link = await screen.findByRole('link', { name: `Chapter: ${chapter}` })
    expect(link.getAttribute('href')).toBe(target)
  })

  it.each([
    ['Data', 'The batch'],
    ['Network', 'Forward through the net'],
    ['Loss', 'What a mistake costs'],
    ['Gradient', 'Input to hidden units'],
    ['Update', 'Hidden units to output'],
  ])('shows the numbers of one step, %s', async (stage, sheet) => {
    openFigure(figure)
    fireEvent.click(await screen.findByText('More pictures'))
    fireEvent.click(await screen.findByRole('radio', { name: stage }))
    expect(await screen.findByRole('table', { name: sheet })).toBeDefined()
  })

  it('moves the wrongly labelled point by keys', async () => {
    openFigure(figure)
    const point = await screen.findByRole('slider', { name: 'The point with the wrong label' })
    const before = point.getAttribute('aria-valuenow')
    fireEvent.keyDown(point, { key: 'ArrowRight', shiftKey: true })
    await waitFor(() => expect(point.getAttribute('aria-valuenow')).not.toBe(before))
  })
})
