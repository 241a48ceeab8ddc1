import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Config } from '../../../src/experiments'
import { run } from '../../../src/figures/adversarial-digits/experiment'
import { EPOCHS, params } from '../../../src/figures/adversarial-digits/params'
import { Stage } from '../../../src/figures/adversarial-digits/Stage'
import { accuracyAt, claim, describe as describeShown } from '../../../src/figures/adversarial-digits/text'
import { reader } from '../../../src/runtime/advance'
import { defaultsOf } from '../../../src/params/config'

afterEach(cleanup)

type Settings = Partial<Config<'adversarial-digits'>>

function shownAt(at: number, change: Settings = {}) {
  const config = { ...defaultsOf(params), ...change }
  const step = reader(run(config)).advanceTo(at)
  if (step === undefined) throw new Error('no frame')
  return { frame: step.frame, config, summary: undefined, index: step.index }
}

const setter = () => vi.fn<(change: Settings) => void>()

const headingFor = (change: Settings, at = EPOCHS): string => {
  const view = shownAt(at, change)
  return claim.holds(view) ? claim.text : claim.otherwise(view)
}

describe('which digit is attacked', () => {
  it('is picked from ten', () => {
    const set = setter()
    const shown = shownAt(EPOCHS)
    render(<Stage {...shown} set={set} />)
    fireEvent.click(screen.getByRole('button', { name: 'a test digit 7' }))
    expect(set).toHaveBeenCalledWith({ digit: shown.frame.samples[7].digit })
    expect(screen.getByRole('button', { name: 'a test digit 4' }).getAttribute('aria-pressed')).toBe('true')
  })

  it('may be drawn, and an empty pad says what is attacked instead', () => {
    const set = setter()
    render(<Stage {...shownAt(EPOCHS)} set={set} />)
    fireEvent.click(screen.getByRole('radio', { name: 'your drawing' }))
    expect(set).toHaveBeenCalledWith({ source: 'drawn' })
    cleanup()
    render(<Stage {...shownAt(EPOCHS, { source: 'drawn' })} set={set} />)
    expect(screen.getByText(/no drawing to read yet/)).toBeTruthy()
  })
})

it('the pictures and the three likeliest answers say what the net reads', () => {
  render(<Stage {...shownAt(EPOCHS)} set={setter()} />)
  expect(screen.getByRole('img', { name: 'The digit, answer 4' })).toBeTruthy()
  expect(screen.getByRole('img', { name: 'The attacked digit, answer 1' })).toBeTruthy()
  const answers = screen.getByRole('list', { name: 'The net’s likeliest answers' })
  expect([...answers.children].map((item) => item.querySelector('strong')?.textContent)).toHaveLength(3)
  expect(answers.querySelector('strong')?.textContent).toBe('1')
})

describe('the claim of adversarial-digits', () => {
  it('holds where a change that leaves the digit readable has flipped the answer', () => {
    for (const change of [{}, { attack: 'pgd' }, { attack: 'carliniWagner', gain: 3 }] as const)
      expect(headingFor(change)).toBe(claim.text)
  })

  it('says otherwise before training, without a change, under chance, behind a mask and with too much', () => {
    expect(headingFor({}, 0)).toMatch(/untrained/)
    expect(headingFor({ epsilon: 0 })).toMatch(/does not flip/)
    expect(headingFor({ epsilon: 0.3 })).toMatch(/plain to see/)
    expect(headingFor({ attack: 'random' })).toMatch(/leave the answer alone/)
    expect(headingFor({ masking: true })).toMatch(/mask/)
  })
})

describe('the sentence', () => {
  it('says that an untrained net shows nothing', () => {
    expect(describeShown(shownAt(0))).toMatch(/has not been trained yet/)
  })

  it('tells the answers before and after', () => {
    expect(describeShown(shownAt(EPOCHS))).toMatch(
      /No pixel changed by more than 0\.150 \(FGSM\), and the net takes this 4 for a 1/,
    )
  })

  it('has one percentage a sentence', () => {
    for (const masking of [false, true])
      for (const sentence of describeShown(shownAt(EPOCHS + 12, { masking })).split(/(?<=[.:]) /))
        expect(sentence.match(/%/g) ?? []).toHaveProperty('length', sentence.includes('%') ? 1 : 0)
  })

  it('does not take a masked gradient for safety', () => {
    const sentence = describeShown(shownAt(EPOCHS + 12, { masking: true }))
    expect(sentence).toMatch(/gradient at this 4 is exactly zero/)
    expect(sentence).toMatch(/nothing became safer/)
  })

  it('gives lengths instead of ε for the attacks that look for the nearest change', () => {
    expect(describeShown(shownAt(EPOCHS + 12, { attack: 'carliniWagner' }))).toMatch(
      /Over 6 test digits so far the mean length/,
    )
  })
})

it('between measured ε the accuracy lies on the straight line', () => {
  const { curves } = shownAt(EPOCHS + 12).frame
  const line = curves.epsilons.map((epsilon) => 1 - epsilon)
  expect(accuracyAt(curves, line, 0)).toBe(1)
  expect(accuracyAt(curves, line, 0.11)).toBeCloseTo(0.89, 12)
  expect(accuracyAt(curves, line, 0.3)).toBeCloseTo(0.7, 12)
})
