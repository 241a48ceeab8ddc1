import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { edited } from '../../src/classroom/compose/plan'
import { StepEditor } from '../../src/classroom/compose/StepEditor'
import type { Lesson } from '../../src/classroom/lesson'
import { standIn } from '../shell/openFigure'

vi.mock('../../src/runtime/run', () => import('../shell/localWorkers'))
standIn()
afterEach(cleanup)

function Editor({ onLesson }: { onLesson: (lesson: Lesson) => void }) {
  const [lesson, setLesson] = useState<Lesson>({
    title: '',
    steps: [{ figure: 'which-noise', set: [], hidden: [], exercises: [] }],
  })
  onLesson(lesson)
  return <StepEditor id={1} step={lesson.steps[0]} at={0} edit={(edit) => setLesson(edited(lesson, edit))} />
}

it('keeps what a teacher says of a figure, and shows it once the figure is set up', async () => {
  let made: Lesson | undefined
  render(<Editor onLesson={(lesson) => (made = lesson)} />)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Set it up' }))
  await user.type(await screen.findByRole('textbox', { name: 'What you say above it' }), 'Buy one point.')
  expect(made?.steps[0].words).toBe('Buy one point.')
  await user.click(screen.getByRole('button', { name: 'Done' }))
  expect(screen.getByText('Buy one point.').tagName).toBe('P')
})
