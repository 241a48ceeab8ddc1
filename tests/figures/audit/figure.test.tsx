import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { Counts } from '../../../src/figures/audit/Counts'
import { summarise } from '../../../src/figures/audit/ensemble'
import { run } from '../../../src/figures/audit/experiment'
import figure from '../../../src/figures/audit/figure'
import { More } from '../../../src/figures/audit/More'
import { type Config, params } from '../../../src/figures/audit/params'
import type { Props } from '../../../src/figures/audit/props'
import { Stage } from '../../../src/figures/audit/Stage'
import { claim, describe, table } from '../../../src/figures/audit/text'
import { defaultsOf } from '../../../src/params/config'

afterEach(cleanup)

const defaults = defaultsOf(params)
const summary = summarise([2, 3].flatMap((seed) => [...run({ ...defaults, seed, tally: true })]))

function shownOf(settings: Partial<Config>) {
  const config = { ...defaults, ...settings }
  return { frame: [...run(config)][0], config, summary }
}

/** A part of the figure that follows what is set. */
function Live({ of: Part, start = {} }: { of: (props: Props) => React.ReactNode; start?: Partial<Config> }) {
  const [settings, setSettings] = useState(start)
  const set = (change: Partial<Config>): void => setSettings({ ...settings, ...change })
  return <Part {...shownOf(settings)} set={set} index={0} />
}

const cells = (name: RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)

const heading = (settings: Partial<Config>): string => {
  const shown = shownOf(settings)
  return claim.holds(shown) ? claim.text : claim.otherwise(shown)
}

test('while the question stands, heading, sentence and table keep the answer to themselves', () => {
  expect(heading({})).toBe('Swap the order of the two data sets: which has the lower curve?')
  expect(describe(shownOf({}))).not.toMatch(/\d of \d|0\.0178/)
  expect(table(shownOf({})).map(({ title }) => title)).toEqual(['Published order: loss, first point = 1'])
  const { container } = render(<Live of={Counts} />)
  for (const told of container.querySelectorAll('td > *')) expect(told.matches('[data-hidden]')).toBe(true)
  render(<Live of={More} />)
  expect(screen.getByText('These pictures tell the answer: guess first.')).toBeTruthy()
})

test('the second card is turned over by a guess or without one', async () => {
  const user = userEvent.setup()
  for (const name of ['The noisy data', 'Show me']) {
    const { container, unmount } = render(<Live of={Stage} />)
    expect(container.querySelector('.audit-card[data-down]')).not.toBeNull()
    await user.click(screen.getByRole('button', { name }))
    expect(container.querySelector('.audit-card[data-down]')).toBeNull()
    expect(document.activeElement?.className).toBe('audit-cards')
    unmount()
  }
})

test('the sentence repeats the guess', () => {
  expect(describe(shownOf({ guess: 'noisy' }))).toMatch(
    /^You guessed right: the noisy data lie lower\. This seed/,
  )
  expect(describe(shownOf({ guess: 'alike' }))).toMatch(/^You guessed that both would be alike, but/)
  expect(describe(shownOf({ guess: 'skipped' }))).toMatch(/^This seed, with the order swapped/)
})

test('a change shows its count, and its name puts it on the card', async () => {
  const user = userEvent.setup()
  render(<Live of={Counts} start={{ guess: 'skipped' }} />)
  expect(cells(/Swap the order/)).toEqual(['2 of 2', '2 of 2'])
  expect(cells(/first weights/)[1]).toBe('0 of 2')
  await user.click(screen.getByRole('button', { name: /first weights/ }))
  expect(screen.getByRole('button', { name: /first weights/, pressed: true })).toBeTruthy()
})

test('to take another card lets the question go', async () => {
  const user = userEvent.setup()
  const set = vi.fn<Props['set']>()
  render(<Counts {...shownOf({})} set={set} index={0} />)
  await user.click(screen.getByRole('button', { name: /Swap the order/ }))
  expect(set).toHaveBeenCalledWith({ change: 'swapped', guess: 'skipped' })
  figure.unpack(({ derive }) => expect(derive?.({ change: 'restarted' })).toEqual({ guess: 'skipped' }))
})

const isKeyOf =
  <T extends object>(of: T) =>
  (key: string): key is Extract<keyof T, string> =>
    Object.hasOwn(of, key)
const every = <T extends object>(of: T) => Object.keys(of).filter(isKeyOf(of))

test.each(every(params.setting.options))(
  'the heading bears out the sentence in %s, whatever the card',
  (setting) => {
    for (const change of every(params.change.options)) {
      const settings = { setting, change, guess: 'skipped' } as const
      const sentence = describe(shownOf(settings))
      const isLaw = sentence.includes(' has 0.01783 times the loss')
      expect(isLaw, `${change}: ${sentence}`).toBe(change !== 'restarted')
      expect(heading(settings) === 'Whatever is trained second wins.').toBe(isLaw)
    }
  },
)

test('an overflow is said in heading and sentence', () => {
  const { frame, ...shown } = shownOf({ guess: 'skipped' })
  const overflowed = {
    ...frame,
    changed: { ...frame.changed, loss: frame.changed.loss.map(() => Number.NaN) },
  }
  expect(claim.holds({ ...shown, frame: overflowed })).toBe(false)
  expect(claim.otherwise({ ...shown, frame: overflowed })).toBe('In this seed the numbers overflow.')
  expect(describe({ ...shown, frame: overflowed })).toContain('leaves the range of 32-bit numbers')
})
