import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import trainingLoop from '../../src/figures/training-loop/figure'
import { openFigure, standIn } from '../shell/openFigure'

vi.mock('../../src/runtime/run', () => import('../shell/localWorkers'))
standIn()

/** The loop is drawn for wide and for narrow pages, and a style sheet shows one; here both are there. */
const card = async (name: RegExp) => (await screen.findAllByRole('button', { name }))[0]
const valve = async (name: RegExp) => (await screen.findAllByRole('switch', { name }))[0]

describe('training-loop on the page', () => {
  it('opens standing at its first batch', async () => {
    openFigure(trainingLoop)
    expect(await screen.findByText(/^Batch 1 of 60: 4 points, one with a wrong label\./)).toBeDefined()
    expect(screen.getByRole('button', { name: 'Play' })).toBeDefined()
  })

  it.each([
    [/^Data: 4 points/, 'Input training data', '#input-training-data', 'The batch'],
    [/^Network: 17 weights/, 'Attacks and adversarial training', '#architecture', 'Forward through the net'],
    [/^Loss: mean/, 'Loss function', '#loss-function', 'What a mistake costs'],
    [/^Gradient: length/, 'Regularisation', '#regularisation', 'Input to hidden units'],
  ])('shows the numbers of %s and leads to its chapter', async (name, chapter, target, sheet) => {
    openFigure(trainingLoop)
    fireEvent.click(await card(name))
    const link = await screen.findByRole('link', { name: chapter })
    expect(link.getAttribute('href')).toBe(target)
    expect(screen.getByRole('table', { name: sheet })).toBeDefined()
  })

  it('opens a stage by Enter and by space', async () => {
    openFigure(trainingLoop)
    fireEvent.keyDown(await card(/^Update/), { key: 'Enter' })
    expect((await screen.findAllByText(/→/)).length).toBeGreaterThan(16)
    fireEvent.keyDown(await card(/^Loss/), { key: ' ' })
    expect(await screen.findByRole('table', { name: 'What a mistake costs' })).toBeDefined()
  })

  it('closes a valve, says so, and opens all by a preset', async () => {
    openFigure(trainingLoop)
    fireEvent.click(await valve(/smooth the labels/))
    expect(await screen.findByText(/Closed is the valve behind loss\./)).toBeDefined()
    const [loss] = await screen.findAllByRole('switch', { name: /smooth the labels/ })
    expect(loss.getAttribute('aria-checked')).toBe('true')
    fireEvent.click(screen.getByRole('button', { name: 'All valves open' }))
    expect(await screen.findByText(/All four valves are open\./)).toBeDefined()
  })

  it('steps to the next batch', async () => {
    openFigure(trainingLoop)
    fireEvent.click(await screen.findByRole('button', { name: 'One batch on' }))
    await waitFor(() => expect(screen.getByText(/^Batch 2 of 60: 4 points/)).toBeDefined())
    const line = screen.getByRole('slider', { name: 'batch shown' })
    expect(line.getAttribute('aria-valuetext')).toBe('batch 2 of 60')
  })
})
