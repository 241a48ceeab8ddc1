import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Config } from '../../src/experiments'
import attackByHand from '../../src/figures/attack-by-hand/figure'
import { run } from '../../src/figures/attack-by-hand/experiment'
import { EPOCHS, params } from '../../src/figures/attack-by-hand/params'
import { Plane } from '../../src/figures/attack-by-hand/Plane'
import { reader } from '../../src/runtime/advance'
import { defaultsOf } from '../../src/runtime/config'
import { openFigure, standIn } from '../shell/openFigure'

vi.mock('../../src/runtime/run', () => import('../shell/localWorkers'))
standIn()

function renderPlane(change: Partial<Config<'attack-by-hand'>>) {
  const config = { ...defaultsOf(params), ...change }
  const step = reader(run(config)).toward(EPOCHS)
  if (step === undefined) throw new Error('no frame')
  const set = vi.fn<(change: Partial<Config<'attack-by-hand'>>) => void>()
  const { container } = render(<Plane frame={step.frame} config={config} set={set} />)
  return { container, set }
}

describe('the plane of attack-by-hand', () => {
  it('moves the reader’s point by key', () => {
    const { set } = renderPlane({})
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Your own attack' }), { key: 'ArrowDown' })
    expect(set).toHaveBeenCalledOnce()
    const [[{ guess = [] }]] = set.mock.calls
    expect(guess[0][0]).toBeCloseTo(0.75, 10)
    expect(guess[0][1]).toBeLessThan(0.75)
  })

  it('moves the point under attack by key', () => {
    const { set } = renderPlane({})
    fireEvent.keyDown(screen.getByRole('slider', { name: 'The point under attack' }), { key: 'ArrowLeft' })
    expect(set.mock.calls[0][0].point?.[0][0]).toBeLessThan(0.5)
  })

  it('keeps field and ways out of sight until the reader asks', () => {
    const { container } = renderPlane({})
    const hidden = '.until-guessed[data-hidden]'
    expect(container.querySelectorAll('.plot-trail')).toHaveLength(6)
    expect(container.querySelectorAll(`.plot-trail:not(${hidden} *)`)).toHaveLength(0)
    expect(container.querySelectorAll(`.plot-field:not(${hidden} *)`)).toHaveLength(0)
    expect(container.querySelectorAll(`.plot-ball:not(${hidden} *)`)).toHaveLength(1)
  })

  it('then shows the square and every way, or one of them alone', () => {
    const { container } = renderPlane({ revealed: true })
    expect(container.querySelector('[data-hidden]')).toBeNull()
    expect(container.querySelectorAll('.plot-trail')).toHaveLength(6)
    expect(container.querySelectorAll('.plot-ball')).toHaveLength(2)
    expect(
      renderPlane({ revealed: true, shown: 'mim' }).container.querySelectorAll('.plot-trail'),
    ).toHaveLength(1)
  })
})

describe('attack-by-hand on the page', () => {
  it('asks before it tells: a guess by key, then the truth', async () => {
    openFigure(attackByHand, `at=${EPOCHS}`)
    const show = await screen.findByRole('button', { name: 'Show what happens' })
    expect(show.hasAttribute('disabled')).toBe(true)
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Your own attack' }), { key: 'ArrowDown' })
    await waitFor(() => expect(show.hasAttribute('disabled')).toBe(false))
    fireEvent.click(show)
    expect(await screen.findByText(/Your point, \S+ away, .* The nearest change found is/)).toBeDefined()
    expect(screen.getByText(/Carlini–Wagner find another answer \S+ away/)).toBeDefined()
  })

  it('lets the reader skip the guess', async () => {
    openFigure(attackByHand, `at=${EPOCHS}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Skip the guess' }))
    expect(await screen.findByText(/Carlini–Wagner find another answer/)).toBeDefined()
    expect(screen.queryByText(/Your point/)).toBeNull()
  })

  it('says of an untrained net that it is one', async () => {
    openFigure(attackByHand, 'at=0')
    expect(await screen.findByText(/The net has not been trained yet/)).toBeDefined()
  })
})
