import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Change } from '../../src/core/replay'
import { run } from '../../src/figures/audit/experiment'
import { params } from '../../src/figures/audit/params'
import { Switches } from '../../src/figures/audit/Switches'
import { type Answer, SwapQuestion, SwapVerdict } from '../../src/figures/audit/SwapGuess'
import { tallyOf } from '../../src/figures/audit/tally'
import { defaultsOf } from '../../src/runtime/config'

afterEach(cleanup)

const defaults = defaultsOf(params)
const tally = tallyOf([2, 3].flatMap((seed) => [...run({ ...defaults, seed, tally: true })]))

function Board({ hidden }: { hidden?: Change }) {
  const [change, setChange] = useState<Change>('published')
  return <Switches change={change} onChange={setChange} tally={tally} hidden={hidden} />
}

const cells = (name: RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)

test('each change is a switch, with what came of it beside', async () => {
  const user = userEvent.setup()
  render(<Board />)
  expect(screen.getAllByRole('radio').length).toBe(7)
  expect(cells(/Swap the order/).slice(0, 2)).toEqual(['2 of 2', '2 of 2'])
  expect(cells(/first weights/)[0]).toBe('0 of 2')
  await user.click(screen.getByRole('radio', { name: /true noise/ }))
  expect(screen.getByRole('radio', { name: /true noise/ })).toHaveProperty('checked', true)
  expect(screen.getByRole('radio', { name: /As published/ })).toHaveProperty('checked', false)
})

test('the switches are one group of radio buttons, so that arrow keys move among them', () => {
  render(<Board />)
  const names = screen.getAllByRole('radio').map((radio) => radio.getAttribute('name'))
  expect(new Set(names).size).toBe(1)
  expect(names[0]).toBeTruthy()
})

test('what swapping does is not told before the guess', () => {
  render(<Board hidden="swapped" />)
  expect(cells(/Swap the order/).slice(0, 2)).toEqual(['?', '?'])
})

test('the question takes a guess or none, by keyboard too', async () => {
  const user = userEvent.setup()
  const onAnswer = vi.fn<(answer: Answer) => void>()
  render(<SwapQuestion onAnswer={onAnswer} />)
  await user.tab()
  await user.keyboard('{Enter}')
  await user.click(screen.getByRole('button', { name: 'Just show me' }))
  expect(onAnswer.mock.calls).toEqual([['above'], ['skipped']])
})

test('the verdict repeats the guess', () => {
  render(<SwapVerdict answer="closer" />)
  expect(screen.getByRole('status').textContent).toContain('You guessed: “The second closer to the first”')
})
