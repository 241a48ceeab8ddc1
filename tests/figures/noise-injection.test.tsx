import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import noiseInjection from '../../src/figures/noise-injection/figure'
import { SIGMAS } from '../../src/figures/noise-injection/sweep'
import { defineFigure } from '../../src/shell/defineFigure'
import { openFigure, standIn } from '../shell/openFigure'

vi.mock('../../src/runtime/run', () => import('../shell/localWorkers'))
standIn()

/** With the runs of one seed: twelve tell the page nothing more. */
const figure = noiseInjection.unpack(({ many, ...rest }) =>
  defineFigure({
    ...rest,
    ...(many === undefined
      ? {}
      : { many: { ...many, configs: (config) => many.configs(config).slice(0, SIGMAS.length) } }),
  }),
)
const open = (query = 'at=200') => openFigure(figure, query)
const guess = async () =>
  within(await screen.findByRole('region', { name: /Which σ makes the fewest errors/ }))

describe('noise-injection on the page', () => {
  it('says how many fresh points each twin answers rightly', async () => {
    open()
    expect(
      await screen.findByText(
        /σ = 0\.20 on its inputs, the net answers \S+ % .* its twin without noise \S+ %/,
      ),
    ).toBeDefined()
  })

  it('takes a guess by keys, then tells the least error and the guess’s', async () => {
    open()
    const box = await guess()
    expect(box.getByRole('button', { name: 'Show what happens' })).toHaveProperty('disabled', true)
    fireEvent.keyDown(box.getByRole('slider', { name: 'Your guess of the best σ' }), { key: 'ArrowLeft' })
    fireEvent.click(box.getByRole('button', { name: 'Show what happens' }))
    const verdict = await screen.findByText(/Least at σ = \S+: .* Your 0\.\d+: \S+ %/)
    expect(verdict.getAttribute('role')).toBe('status')
    fireEvent.click(screen.getByRole('button', { name: 'Guess again' }))
    expect(await guess()).toBeDefined()
  })

  it('lets the guess be skipped, and hides the truth until then', async () => {
    const { container } = open()
    const box = await guess()
    await waitFor(() => expect(container.querySelector('.until-guessed[data-hidden]')).not.toBeNull())
    fireEvent.click(box.getByRole('button', { name: 'Skip the guess' }))
    await screen.findByText(/Least at σ = [^Y]*$/)
    expect(container.querySelector('.until-guessed[data-hidden]')).toBeNull()
  })

  it('shows the penalised net, the linear model and one net without noise when they are asked for', async () => {
    open()
    fireEvent.click(await screen.findByRole('button', { name: 'Bishop’s penalty' }))
    expect(await screen.findByText(/With Bishop’s penalty instead of noise: \S+ %/)).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'A linear model' }))
    expect(await screen.findByText(/linear model fitted to 1,000 noisy copies/)).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'No noise' }))
    expect(await screen.findByText(/Without noise the twins are one net/)).toBeDefined()
  })

  it('draws no path without a place, at the start of training and at its end', async () => {
    for (const query of ['at=0&third=penalty', 'at=200&third=ridge&sigma=0', 'at=3&wrongShare=30&count=40']) {
      const { container, unmount } = open(query)
      await screen.findByText(/fresh points rightly/)
      for (const path of container.querySelectorAll('path'))
        expect(path.getAttribute('d')).not.toContain('NaN')
      unmount()
    }
  })

  it('has a table of losses, accuracies and errors over seeds', async () => {
    open()
    fireEvent.click(await screen.findByRole('button', { name: 'Menu of the figure Noise on the inputs' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Show the data as a table' }))
    expect(await screen.findAllByRole('cell', { name: 'loss on fresh points, epoch' })).toHaveLength(11)
    expect(await screen.findAllByRole('cell', { name: 'accuracy, test noise' })).toHaveLength(11)
  })
})
