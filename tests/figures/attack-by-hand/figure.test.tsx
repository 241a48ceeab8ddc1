import { fireEvent, render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Config } from '../../../src/experiments'
import attackByHand from '../../../src/figures/attack-by-hand/figure'
import { run } from '../../../src/figures/attack-by-hand/experiment'
import { EPOCHS, params } from '../../../src/figures/attack-by-hand/params'
import { Stage } from '../../../src/figures/attack-by-hand/Stage'
import { claim, describe as say, table } from '../../../src/figures/attack-by-hand/text'
import { reader } from '../../../src/runtime/advance'
import { defaultsOf } from '../../../src/params/config'
import { openFigure, standIn } from '../../shell/openFigure'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

type Settings = Partial<Config<'attack-by-hand'>>

function shownFor(change: Settings) {
  const config = { ...defaultsOf(params), ...change }
  const step = reader(run(config)).advanceTo(EPOCHS)
  if (step === undefined) throw new Error('no frame')
  return { frame: step.frame, config, summary: undefined }
}

function renderStage(change: Settings) {
  const set = vi.fn<(change: Settings) => void>()
  const { container } = render(<Stage {...shownFor(change)} index={EPOCHS} set={set} />)
  return { container, set }
}

const headingFor = (change: Settings): string => {
  const view = shownFor(change)
  return claim.holds(view) ? claim.text : claim.otherwise(view)
}

describe('the plane of attack-by-hand', () => {
  it('moves the reader’s point by key', () => {
    const { set } = renderStage({})
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Your own attack' }), { key: 'ArrowDown' })
    expect(set).toHaveBeenCalledOnce()
    const [[{ guess = [] }]] = set.mock.calls
    expect(guess[0][0]).toBeCloseTo(0.75, 10)
    expect(guess[0][1]).toBeLessThan(0.75)
  })

  it('moves the point under attack by key', () => {
    const { set } = renderStage({})
    fireEvent.keyDown(screen.getByRole('slider', { name: 'The point under attack' }), { key: 'ArrowLeft' })
    expect(set.mock.calls[0][0].point?.[0][0]).toBeLessThan(0.5)
  })

  it('turns the colour and the word of the reader’s point where the answer changes', () => {
    renderStage({ guess: [[0.6, 0.75]] })
    expect(screen.getByText('still A')).toBeDefined()
    const { container } = renderStage({ guess: [[0.35, 0.4]] })
    expect(screen.getByText('B!')).toBeDefined()
    expect(container.querySelector('.drag-mark')?.getAttribute('fill')).toBe('var(--plot-2)')
  })

  it('draws no field, no way and no ball but the reader’s own before the rivals have searched', () => {
    const { container } = renderStage({})
    expect(container.querySelectorAll('.plot-trail')).toHaveLength(0)
    expect(container.querySelectorAll('.plot-field, .plot-line')).toHaveLength(0)
    expect(container.querySelectorAll('.plot-ball')).toHaveLength(1)
  })

  it('draws each rival in the ball of its own norm', () => {
    const square = renderStage({ revealed: true, shown: 'mim' }).container
    expect(square.querySelectorAll('.plot-trail')).toHaveLength(1)
    expect(square.querySelectorAll('rect.plot-ball')).toHaveLength(1)
    const round = renderStage({ revealed: true, shown: 'deepFool' }).container
    expect(round.querySelectorAll('rect.plot-ball')).toHaveLength(0)
    expect(round.querySelectorAll('ellipse.plot-ball')).toHaveLength(2)
    expect(renderStage({ revealed: true }).container.querySelectorAll('.plot-trail')).toHaveLength(6)
  })
})

describe('the claim of attack-by-hand', () => {
  it('asks while the reader searches, whatever a preset has set', () => {
    const questions: Settings[] = [{}, { epsilon: 0.2 }, { shown: 'deepFool' }, { shown: 'random' }]
    for (const set of questions) expect(headingFor(set)).toMatch(/\?$/)
  })

  it('says that the reader has found a place once that is so', () => {
    expect(headingFor({ guess: [[0.35, 0.4]] })).toMatch(/^You found/)
  })

  it('holds in the circle of 0.5 and of 1, and is withdrawn in that of 0.2, of 0 and far from the border', () => {
    expect(headingFor({ revealed: true })).toBe(claim.text)
    expect(headingFor({ revealed: true, epsilon: 1 })).toBe(claim.text)
    expect(headingFor({ revealed: true, epsilon: 0.2 })).toMatch(/Inside the circle the answer stays; only/)
    expect(headingFor({ revealed: true, epsilon: 0 })).toMatch(/never changes/)
    expect(headingFor({ revealed: true, point: [[-1.1, 1.4]], epsilon: 0.1 })).toMatch(/never changes/)
  })

  it('speaks of a constant answer only where the whole circle has it', () => {
    for (const epsilon of [0, 0.1, 0.2, 0.25]) {
      const { frame, config } = shownFor({ revealed: true, epsilon })
      expect(claim.holds({ frame, config, summary: undefined })).toBe(false)
      for (let i = 0; i < 360; i += 15) {
        const angle = (i * Math.PI) / 180
        const guess = [[0.5 + epsilon * Math.cos(angle), 0.75 + epsilon * Math.sin(angle)]] as const
        expect(shownFor({ revealed: true, epsilon, guess }).frame.guess.changed).toBe(false)
      }
    }
  })

  it('never says in its sentence or table what nobody has found yet', () => {
    const searching = shownFor({})
    expect(say(searching)).not.toMatch(/\d|Carlini/)
    expect(table(searching).flatMap(({ rows }) => rows.map(([who]) => who))).toEqual([
      'under attack',
      'you',
      'you',
    ])
    expect(table(shownFor({ revealed: true, shown: 'bim' }))[1].rows.map(([who]) => who)).toEqual([
      'you',
      'FGSM',
      'BIM',
    ])
  })
})

describe('attack-by-hand on the page', () => {
  it('lets the rivals search one at a time once the reader has tried', async () => {
    openFigure(attackByHand)
    const first = await screen.findByRole('button', { name: 'Let FGSM try' })
    expect(first.getAttribute('aria-disabled')).toBe('true')
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Your own attack' }), { key: 'ArrowDown' })
    await vi.waitFor(() => expect(first.getAttribute('aria-disabled')).toBeNull(), { timeout: 60_000 })
    fireEvent.click(first)
    expect(await screen.findByText(/FGSM moves each coordinate by up to 0\.50/)).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Let BIM try' }))
    expect(await screen.findByText(/BIM moves each coordinate/)).toBeDefined()
  })

  it('lets the reader skip the search', async () => {
    openFigure(attackByHand)
    fireEvent.click(await screen.findByRole('button', { name: 'Show me' }))
    expect(await screen.findByText(/The nearest change found is \S+ away, inside the circle/)).toBeDefined()
    expect(screen.getByRole('heading', { name: claim.text })).toBeDefined()
  })

  it('keeps the answer to itself under every preset, and what was shown stays shown', async () => {
    openFigure(attackByHand)
    for (const name of ['A smaller circle', 'DeepFool alone', 'Random search']) {
      fireEvent.click(await screen.findByRole('button', { name }))
      expect(screen.getByRole('heading', { name: /\?$/ })).toBeDefined()
    }
    fireEvent.click(screen.getByRole('button', { name: 'Show me' }))
    fireEvent.click(screen.getByRole('button', { name: 'DeepFool alone' }))
    expect(await screen.findByText(/DeepFool looks for the nearest change/)).toBeDefined()
  })

  it('says of an untrained net that it is one', async () => {
    openFigure(attackByHand, 'at=0')
    expect(await screen.findByText(/The net has not been trained yet/)).toBeDefined()
  })
})
