import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import geneticLoss from '../../../src/figures/genetic-loss/figure'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

const QUICK = 'population=20&generations=5'
const open = (query = '') => openFigure(withFewRuns(geneticLoss, 2), query)

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /ρ\(r\) =$/ })
const formulaShown = () => `${field().labels[0].textContent} ${field().value}`
const palette = () => within(screen.getByRole('group', { name: 'What the picked node becomes' }))
const press = (name: string) => fireEvent.click(palette().getByRole('button', { name }))

describe('genetic-loss on the page', () => {
  it('opens at the end of a race whose judge was fooled', async () => {
    open()
    expect(
      await screen.findByRole('heading', { name: 'A loss can be evolved — and can overfit its judge.' }),
    ).toBeDefined()
    expect(
      screen.getByText(
        /This race: lines fitted by the best loss miss by 0\.\d{3} on the sets that judge and by/,
      ),
    ).toBeDefined()
    expect(screen.getByText('given up')).toBeDefined()
  })

  it('claims nothing while the race is on', async () => {
    open(QUICK)
    fireEvent.click(await screen.findByRole('button', { name: 'Back to the start' }))
    expect(
      await screen.findByRole('heading', {
        name: 'The race is on: each generation is bred from the last.',
      }),
    ).toBeDefined()
  })

  it('takes a formula from the population, lets it be changed and enters it in the race', async () => {
    open(`${QUICK}&formula=0`)
    await waitFor(() => expect(formulaShown()).toBe('yours: ρ(r) = r'))
    press('min the smaller of two')
    expect(formulaShown()).toBe('yours: ρ(r) = min(r, r)')
    fireEvent.keyDown(screen.getByRole('button', { name: 'min, level 1' }), { key: 'ArrowDown' })
    await waitFor(() =>
      expect(screen.getAllByRole('button', { name: 'r, level 2' })[0].getAttribute('aria-pressed')).toBe(
        'true',
      ),
    )
    press('2')
    await waitFor(() => expect(formulaShown()).toBe('yours: ρ(r) = min(2, r)'))
    expect(
      await screen.findByText(/Yours: error 0\.\d{3} on the sets that judge, 0\.\d{3} on fresh ones/),
    ).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Enter the race' }))
    expect(await screen.findByText(/\d+ of 20 here descend from it/)).toBeDefined()
    const [some] = within(
      screen.getByRole('group', { name: 'Losses of this generation, the best at the left' }),
    ).getAllByRole('button')
    fireEvent.click(some)
    await waitFor(() => expect(some.getAttribute('aria-label')).toContain(formulaShown()?.split(' = ')[1]))
  })

  it('puts an operation around a node, and refuses what grows too large with a sentence', async () => {
    open(`${QUICK}&formula=0`)
    await waitFor(() => expect(formulaShown()).toBe('yours: ρ(r) = r'))
    fireEvent.click(screen.getByRole('button', { name: 'Put around' }))
    for (let i = 0; i < 5; i++) press('√ square root')
    await waitFor(() => expect(formulaShown()).toBe('yours: ρ(r) = √(√(√(√(√(r)))))'))
    press('√ square root')
    expect(screen.getByText('The formula’s tree has 7 levels; at most 6 are allowed.')).toBeDefined()
    expect(formulaShown()).toBe('yours: ρ(r) = √(√(√(√(√(r)))))')
  })

  it('reads a formula that is typed, and says what is wrong with one that is not whole', async () => {
    open(QUICK)
    await waitFor(() => expect(formulaShown()).toMatch(/^the best: /))
    fireEvent.change(field(), { target: { value: 'min(r*r, 2)' } })
    await waitFor(() => expect(formulaShown()).toBe('yours: ρ(r) = min(r*r, 2)'))
    expect(screen.getByRole('button', { name: 'min, level 1' })).toBeDefined()
    fireEvent.change(field(), { target: { value: 'min(r*r, ' } })
    expect(screen.getByText('The formula ends too early.')).toBeDefined()
    expect(screen.getByRole('button', { name: 'min, level 1' })).toBeDefined()
    press('√ square root')
    await waitFor(() => expect(formulaShown()).toBe('yours: ρ(r) = √(r × r)'))
  })

  it('says what is wrong with a formula from a link, and shows the best', async () => {
    open(`${QUICK}&formula=15_0`)
    expect(
      await screen.findByText(
        /The formula ends before its last operation has all it works on\. The best so far/,
      ),
    ).toBeDefined()
    expect(formulaShown()).toMatch(/^the best: /)
  })

  it('shows the published loss, whose ratio is dragged by keys', async () => {
    open('view=published')
    expect(
      await screen.findByRole('heading', {
        name: 'The published loss asks no picture to be believed beyond 0.73.',
      }),
    ).toBeDefined()
    const handle = screen.getByRole('slider', { name: 'Ratio of densities' })
    expect(handle.getAttribute('aria-valuetext')).toBe('1: best answer 0.5990')
    fireEvent.keyDown(handle, { key: 'End' })
    await waitFor(() => expect(handle.getAttribute('aria-valuetext')).toBe('10: best answer 0.7106'))
    expect(screen.queryByRole('slider', { name: 'Data sets that judge' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Back to the start' })).toBeNull()
  })
})
