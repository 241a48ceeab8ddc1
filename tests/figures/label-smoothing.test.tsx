import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import labelSmoothing from '../../src/figures/label-smoothing/figure'
import { EPSILONS } from '../../src/figures/label-smoothing/sweep'
import { defineFigure } from '../../src/shell/defineFigure'
import { openFigure, standIn } from '../shell/openFigure'

vi.mock('../../src/runtime/run', () => import('../shell/localWorkers'))
standIn()

/** With the runs of one seed: more tell the page nothing more. */
const figure = labelSmoothing.unpack(({ many, ...rest }) =>
  defineFigure({
    ...rest,
    ...(many === undefined
      ? {}
      : { many: { ...many, configs: (config) => many.configs(config).slice(0, EPSILONS.length) } }),
  }),
)
const open = (query = 'at=90') => openFigure(figure, query)
const guess = async () =>
  within(await screen.findByRole('region', { name: /Does smoothing make a net more honest/ }))

describe('label-smoothing on the page', () => {
  it('says accuracy, confidence and what the students reach', async () => {
    open()
    expect(
      await screen.findByText(
        /Without smoothing \S+ % of the test digits are right, with ε = 0\.10 \S+ %; .* Their students reach \S+ % and \S+ %/,
      ),
    ).toBeDefined()
  })

  it('takes a guess, then tells the calibration error before and after', async () => {
    const { container } = open()
    const box = await guess()
    expect(container.querySelector('.until-guessed[data-hidden]')).not.toBeNull()
    expect(box.getByRole('button', { name: 'Show what happens' })).toHaveProperty('disabled', true)
    fireEvent.click(box.getByRole('radio', { name: 'yes' }))
    fireEvent.click(box.getByRole('button', { name: 'Show what happens' }))
    const verdict = await screen.findByText(/goes from \S+ to \S+ points: less honest.* You said: yes\./)
    expect(verdict.getAttribute('role')).toBe('status')
    expect(container.querySelector('.until-guessed[data-hidden]')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Guess again' }))
    expect(container.querySelector('.until-guessed[data-hidden]')).not.toBeNull()
  })

  it('lets the guess be skipped, and is more honest where the net was too sure', async () => {
    open('at=90&data=overlapping&epsilon=0.05')
    fireEvent.click((await guess()).getByRole('button', { name: 'Skip the guess' }))
    expect(await screen.findByText(/points: more honest[^Y]*$/)).toBeDefined()
  })

  it('is one net without smoothing', async () => {
    open('at=90&epsilon=0')
    expect(await screen.findByText(/Without smoothing the twins are one net/)).toBeDefined()
  })

  it('draws no path without a place, from before the first step to the last student', async () => {
    for (const query of ['at=0', 'at=30&classes=174&wrongShare=30', 'at=90&epsilon=0.5&spread=others']) {
      const { container, unmount } = open(query)
      await screen.findByText(/of the test digits are right/)
      for (const path of container.querySelectorAll('path'))
        expect(path.getAttribute('d')).not.toContain('NaN')
      unmount()
    }
  })

  it('has a table of targets, accuracy and calibration', async () => {
    open()
    fireEvent.click(await screen.findByRole('button', { name: 'Menu of the figure Label smoothing' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Show the data as a table' }))
    expect(await screen.findByRole('cell', { name: 'calibration error' })).toBeDefined()
    expect(screen.getByRole('cell', { name: 'target of a wrong class' })).toBeDefined()
  })
})
