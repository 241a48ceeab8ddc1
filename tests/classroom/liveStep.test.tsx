import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { LessonStep } from '../../src/classroom/lesson'
import { LiveStep } from '../../src/classroom/LiveStep'
import figure from '../../src/figures/which-noise/figure'
import { params } from '../../src/figures/which-noise/params'
import { defaultsOf } from '../../src/params/config'
import { standIn } from '../shell/openFigure'

vi.mock('../../src/runtime/run', () => import('../shell/localWorkers'))
standIn()

const STEP: LessonStep = { figure: 'which-noise', set: [['count', '50']], hidden: ['count'], exercises: [] }
const SEED = [['seed', '77']] as const

/** A figure of a lesson, and what its settings are now. */
function open(isDraft: boolean, step = STEP) {
  let read = (): unknown => undefined
  figure.unpack((definition) =>
    render(
      <LiveStep
        definition={definition}
        step={step}
        extra={SEED}
        isDraft={isDraft}
        onStore={(store) => {
          read = () => store.getState().config
        }}
      />,
    ),
  )
  return { config: () => read() }
}

const press = async (name: string): Promise<void> =>
  void fireEvent.click(await screen.findByRole('button', { name }))

it('keeps a student’s seed and a hidden setting under a preset', async () => {
  const { config } = open(false)
  await press('Buy 3 points')
  await waitFor(() => expect(config()).toMatchObject({ calibration: 3, seed: 77, count: 50 }))
  await press('Another coin')
  await waitFor(() => expect(config()).toMatchObject({ calibration: 0, seed: 5, count: 50 }))
  await press('Put it back')
  await waitFor(() => expect(config()).toMatchObject({ calibration: 0, seed: 77, count: 50 }))
})

it('has the figure’s own settings for presets while a teacher sets it up', async () => {
  const { config } = open(true)
  expect(config()).toMatchObject({ seed: 77, count: 50 })
  await press('Buy 3 points')
  await waitFor(() => expect(config()).toEqual({ ...defaultsOf(params), calibration: 3 }))
})

it('offers no preset that would set what is hidden', async () => {
  open(false, { ...STEP, hidden: ['calibration'] })
  await screen.findByRole('button', { name: 'Another coin' })
  expect(screen.queryByRole('button', { name: 'Buy 3 points' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Put it back' })).toBeTruthy()
})
