import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { Speaker } from '../../../src/classroom/present/Speaker'

afterEach(cleanup)

it('keeps the focus on the button that has led to the last figure, and goes no farther', async () => {
  const steps = ['dropout', 'smote'].map((figure) => ({ figure, set: [], hidden: [], exercises: [] }))
  render(<Speaker steps={steps} startAt={0} room="room" />)
  const next = screen.getByRole('button', { name: 'Next →' })
  await userEvent.click(next)
  expect(screen.getByText('This is the last figure.')).toBeTruthy()
  expect(document.activeElement).toBe(next)
  expect(next.getAttribute('aria-disabled')).toBe('true')
  await userEvent.keyboard('{Enter}')
  expect(screen.getByText('This is the last figure.')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^2 \/ 2/u)
})
