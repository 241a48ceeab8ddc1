import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Config } from '../../src/experiments'
import { run } from '../../src/figures/adversarial-digits/experiment'
import { EPOCHS, params } from '../../src/figures/adversarial-digits/params'
import { accuracyAt, says } from '../../src/figures/adversarial-digits/says'
import { Source, Triptych } from '../../src/figures/adversarial-digits/Subject'
import { reader } from '../../src/runtime/advance'
import { defaultsOf } from '../../src/runtime/config'

afterEach(cleanup)

function shownAt(at: number, change: Partial<Config<'adversarial-digits'>> = {}) {
  const config = { ...defaultsOf(params), ...change }
  const step = reader(run(config)).toward(at)
  if (step === undefined) throw new Error('no frame')
  return { frame: step.frame, config, summary: undefined, index: step.index }
}

const setter = () => vi.fn<(change: Partial<Config<'adversarial-digits'>>) => void>()

describe('which digit is attacked', () => {
  it('is picked from ten', () => {
    const set = setter()
    const shown = shownAt(EPOCHS)
    render(<Source {...shown} set={set} />)
    fireEvent.click(screen.getByRole('button', { name: 'a test digit 7' }))
    expect(set).toHaveBeenCalledWith({ digit: shown.frame.samples[7].digit })
    expect(screen.getByRole('button', { name: 'a test digit 4' }).getAttribute('aria-pressed')).toBe('true')
  })

  it('may be drawn, and an empty pad says what is attacked instead', () => {
    const set = setter()
    render(<Source {...shownAt(EPOCHS)} set={set} />)
    fireEvent.click(screen.getByRole('radio', { name: 'your drawing' }))
    expect(set).toHaveBeenCalledWith({ source: 'drawn' })
    cleanup()
    render(<Source {...shownAt(EPOCHS, { source: 'drawn' })} set={set} />)
    expect(screen.getByText(/no drawing to read yet/)).toBeTruthy()
  })
})

it('the three pictures say what the net answers', () => {
  render(<Triptych {...shownAt(EPOCHS)} />)
  expect(screen.getByRole('img', { name: 'The digit, answer 4' })).toBeTruthy()
  expect(screen.getByRole('img', { name: 'The attacked, answer 1' })).toBeTruthy()
})

describe('the sentence', () => {
  it('says that an untrained net shows nothing', () => {
    expect(says(shownAt(0))).toMatch(/has not been trained yet/)
  })

  it('tells the answers before and after', () => {
    expect(says(shownAt(EPOCHS))).toMatch(
      /Under FGSM, no pixel changed by more than 0\.150, the answer goes from 4 .* to 1/,
    )
  })

  it('does not take a masked gradient for safety', () => {
    const sentence = says(shownAt(EPOCHS + 12, { masking: true }))
    expect(sentence).toMatch(/gradient at this 4 is exactly zero/)
    expect(sentence).toMatch(/nothing became safer/)
  }, 30_000)

  it('gives lengths instead of ε for the attacks that look for the nearest change', () => {
    expect(says(shownAt(EPOCHS + 12, { attack: 'carliniWagner' }))).toMatch(
      /Over 6 test digits the mean length/,
    )
  }, 30_000)
})

it('between measured ε the accuracy lies on the straight line', () => {
  const { curves } = shownAt(EPOCHS + 12).frame
  const line = curves.epsilons.map((epsilon) => 1 - epsilon)
  expect(accuracyAt(curves, line, 0)).toBe(1)
  expect(accuracyAt(curves, line, 0.11)).toBeCloseTo(0.89, 12)
  expect(accuracyAt(curves, line, 0.3)).toBeCloseTo(0.7, 12)
}, 30_000)
