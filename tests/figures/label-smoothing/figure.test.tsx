import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import labelSmoothing from '../../../src/figures/label-smoothing/figure'
import { EPSILONS } from '../../../src/figures/label-smoothing/ensemble'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'
import { expectPlaced } from '../expectPlaced'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

/** With the runs of one seed: more tell the page nothing more. */
const figure = withFewRuns(labelSmoothing, EPSILONS.length)
const open = (query = '') => openFigure(figure, query)
const QUESTION = 'Does smoothing make a net more honest: as sure as it is right?'
const heading = async () => (await screen.findByRole('heading', { level: 4 })).textContent
const guess = async () => within(await screen.findByRole('region', { name: QUESTION }))

describe('label-smoothing on the page', () => {
  it('asks before it tells: neither heading, sentence, plots nor tables hold the answer', async () => {
    const { container } = open()
    expect(await heading()).toBe(QUESTION)
    expect(
      screen.getByText(
        /^This seed: of 100 fresh digits the plain net expects \d+ right .* How many does it expect\?$/,
      ),
    ).toBeDefined()
    expect(container.querySelector('.until-guessed[data-hidden]')).not.toBeNull()
    expect(container.querySelector('[data-panel="reliability"] svg')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Menu of the figure Label smoothing' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Show the data as tables' }))
    expect(await screen.findByRole('cell', { name: 'target of a wrong class' })).toBeDefined()
    for (const told of ['expected to be right', 'calibration error', 'mean confidence'])
      expect(screen.queryByRole('cell', { name: told })).toBeNull()
  })

  it('keeps its question under another preset', async () => {
    open()
    await guess()
    fireEvent.click(screen.getByRole('button', { name: 'A lot' }))
    await screen.findByText(/with ε = 0\.40 has/)
    expect(await heading()).toBe(QUESTION)
  })

  it('takes a guess, then shows what each net expects and claims it', async () => {
    const { container } = open()
    fireEvent.click((await guess()).getByRole('radio', { name: 'yes' }))
    expect(
      await screen.findByRole('heading', {
        name: 'Ask an honest net for less than certainty, and it becomes too modest.',
      }),
    ).toBeDefined()
    expect(
      screen.getByText(/the smoothed one \(ε = 0\.10\) expects \d+ and has \d+\..* You guessed: yes\.$/),
    ).toBeDefined()
    expect(container.querySelector('.until-guessed[data-hidden]')).toBeNull()
    expect(await screen.findByText('Sure and right: honest on the diagonal')).toBeDefined()
  })

  it('lets the guess be skipped, and is more honest where the net was too sure', async () => {
    open('data=overlapping&epsilon=0.05')
    fireEvent.click((await guess()).getByRole('button', { name: 'Show me' }))
    expect(
      await screen.findByRole('heading', {
        name: 'Ask a net that is too sure for less than certainty, and it becomes more honest.',
      }),
    ).toBeDefined()
    expect(screen.queryByText(/You guessed/)).toBeNull()
  })

  it('takes ε from the line of what is asked for, by its handle', async () => {
    open('guess=skipped')
    const handle = await screen.findByRole('slider', { name: 'What is asked for' })
    expect(screen.getByText('◆ asked for 91: drag me')).toBeDefined()
    fireEvent.keyDown(handle, { key: 'ArrowDown', shiftKey: true })
    expect(await screen.findByText(/^◆ asked for \d+$/)).toBeDefined()
    expect(screen.getByRole('slider', { name: /Smoothing/ })).not.toHaveProperty('value', '0.1')
  })

  it('is one net without smoothing', async () => {
    open('epsilon=0&guess=no')
    expect(await heading()).toBe('Without smoothing both nets are one.')
  })

  it('draws no path without a place, from before the first step to the last', async () => {
    for (const query of [
      'at=0',
      'classes=174&wrongShare=30&guess=no',
      'at=90&epsilon=0.5&spread=others&guess=no',
    ]) {
      const { container, unmount } = open(query)
      await screen.findByText(/of 100 fresh digits/)
      fireEvent(window, new Event('beforeprint'))
      await screen.findByText('Accuracy: the nets, then a student of each')
      expectPlaced(container, 40)
      unmount()
    }
  })

  it('has a table for each panel once the guess is made', async () => {
    open('guess=depends')
    fireEvent.click(await screen.findByRole('button', { name: 'Menu of the figure Label smoothing' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Show the data as tables' }))
    expect(await screen.findByRole('cell', { name: 'calibration error' })).toBeDefined()
    expect(screen.getByRole('cell', { name: 'accuracy of the student' })).toBeDefined()
    const losses = screen.getByRole('region', { name: /^Data: Loss after each epoch/ })
    expect(within(losses).getAllByRole('row')).toHaveLength(32)
  })
})
