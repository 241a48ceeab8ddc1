import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import twoStage from '../../../src/figures/two-stage/figure'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

/** The six nets of one seed. */
const NETS = 6
/** What the page waits for is trained meanwhile, in this thread. */
const PATIENCE = { timeout: 60_000 }

const cells = () => screen.findByRole('slider', { name: /^Epochs: / })
const bill = () => screen.getByRole('group', { name: /^The schedule, epoch by epoch/ }).querySelector('desc')

describe('two-stage on the page', () => {
  it('opens with its claim, a trained net, and a question', async () => {
    openFigure(withFewRuns(twoStage, 0))
    expect(
      await screen.findByRole('heading', {
        name: 'Many weak attacks, then a few strong ones, protect nearly as well for a quarter of the cost.',
      }),
    ).toBeDefined()
    expect(screen.getByText(/^This seed: 116 passes per digit bought \d+ % of attacked digits/)).toBeDefined()
    expect(screen.getByRole('button', { name: 'Show what happens' }).getAttribute('aria-disabled')).toBe(
      'true',
    )
  })

  it('is painted by keys, and bills what was painted', async () => {
    openFigure(withFewRuns(twoStage, 0))
    const strip = await cells()
    fireEvent.keyDown(strip, { key: ' ' })
    await waitFor(() => expect(bill()?.textContent).toBe('35 weak, 5 strong: 125 gradient passes per digit.'))
    fireEvent.keyDown(strip, { key: 'ArrowRight', shiftKey: true })
    await waitFor(() => expect(bill()?.textContent).toBe('34 weak, 6 strong: 134 gradient passes per digit.'))
    expect(
      await screen.findByRole('heading', { name: 'Your schedule, for 134 passes per digit.' }),
    ).toBeDefined()
  })

  it('has a border that keys move, and stages that swap', async () => {
    openFigure(withFewRuns(twoStage, 0))
    const border = await screen.findByRole('slider', { name: 'Border between the stages' })
    fireEvent.keyDown(border, { key: 'ArrowLeft' })
    await waitFor(() => expect(bill()?.textContent).toMatch(/^35 weak, 5 strong/))
    fireEvent.keyDown(border, { key: 'ArrowRight' })
    fireEvent.click(screen.getByRole('button', { name: 'Swap the stages' }))
    expect(
      await screen.findByRole('heading', {
        name: 'Strong first, then weak, for the same bill: is it as good?',
      }),
    ).toBeDefined()
  })

  it('tells what comes of either order once the reader has guessed', async () => {
    openFigure(withFewRuns(twoStage, NETS))
    fireEvent.click(await screen.findByRole('radio', { name: 'strong first' }))
    fireEvent.click(screen.getByRole('button', { name: 'Show what happens' }))
    expect(
      await screen.findByText(
        /^You guessed the other way round\. Weak first/,
        { selector: '.guess-verdict' },
        PATIENCE,
      ),
    ).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Guess again' }))
    expect(screen.queryByText(/^You guessed/)).toBeNull()
  })

  it('keeps every schedule tried as a mark', async () => {
    openFigure(withFewRuns(twoStage, 0))
    const rings = () =>
      screen
        .getByRole('img', { name: 'Digits right under attack over gradient passes' })
        .querySelector('.plot-scatter path')
        ?.getAttribute('d')
        ?.match(/M/g)?.length
    await cells()
    await waitFor(() => expect(rings()).toBe(1))
    fireEvent.click(screen.getByRole('button', { name: '11 strong' }))
    await waitFor(() => expect(rings()).toBe(2))
  })
})
