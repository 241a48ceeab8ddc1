import { expect, it } from 'vitest'
import { run } from '../../../src/figures/label-smoothing/experiment'
import { type Config, EPOCHS, params } from '../../../src/figures/label-smoothing/params'
import { claim, describe, QUESTION, table } from '../../../src/figures/label-smoothing/text'
import { defaultsOf } from '../../../src/params/config'
import { reader } from '../../../src/runtime/advance'

function shownFor(change: Partial<Config>, epoch = EPOCHS) {
  const config: Config = { ...defaultsOf(params), guess: 'skipped', ...change }
  const step = reader(run(config)).advanceTo(epoch)
  if (step === undefined) throw new Error('no frame')
  return { frame: step.frame, config, summary: undefined }
}

type View = ReturnType<typeof shownFor>

const headingOf = (shown: View): string => (claim.holds(shown) ? claim.text : claim.otherwise(shown))

const MORE_HONEST = 'Ask a net that is too sure for less than certainty, and it becomes more honest.'

it.each<[string, Partial<Config>, string]>([
  ['the paper’s ε', {}, claim.text],
  ['a lot', { epsilon: 0.4 }, claim.text],
  ['the most', { epsilon: params.epsilon.max }, claim.text],
  ['none', { epsilon: 0 }, 'Without smoothing both nets are one.'],
  ['a net that is too sure', { data: 'overlapping', epsilon: 0.05 }, MORE_HONEST],
  [
    'too much for a net that was too sure',
    { data: 'overlapping', epsilon: 0.5 },
    'So much smoothing makes this net less honest than it was.',
  ],
])('is headed as the calibration error tells: %s', (_, change, heading) => {
  const shown = shownFor(change)
  expect(headingOf(shown)).toBe(heading)
  const { hard, smooth } = shown.frame
  const difference = smooth.calibrationError - hard.calibrationError
  expect([difference > 0, difference < 0]).toEqual([
    heading === claim.text || heading.startsWith('So much'),
    heading === MORE_HONEST,
  ])
})

it('tells nothing of honesty before the guess', () => {
  const shown = shownFor({ guess: 'open' })
  const expected = shown.frame.smooth.hundred.confidence.reduce((sum, p) => sum + p, 0)
  expect(headingOf(shown)).toBe(QUESTION)
  expect(describe(shown)).not.toContain(expected.toFixed(0))
  const words = table(shown).flatMap(({ columns, rows }) => [...columns, ...rows.map(([what]) => what)])
  for (const told of [
    'expected to be right',
    'mean confidence',
    'calibration error of the nets',
    'smoothed, fresh',
  ])
    expect(words).not.toContain(told)
})
