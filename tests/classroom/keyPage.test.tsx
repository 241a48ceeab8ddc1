import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { writeHandIn } from '../../src/classroom/handIn'
import { KeyPage } from '../../src/classroom/key/KeyPage'
import { type Lesson, lessonMark } from '../../src/classroom/lesson'

const lesson: Lesson = { title: 'Test', steps: [] }
const codeOf = (seed: number): string =>
  writeHandIn({ seed, lesson: lessonMark(lesson), answers: [undefined] })

afterEach(cleanup)

it('puts the codes of chosen files below those that were pasted, and names what it cannot read', async () => {
  render(<KeyPage lesson={lesson} problems={[]} />)
  const codes = screen.getByLabelText<HTMLTextAreaElement>(/^Codes that were handed in/)
  await userEvent.click(codes)
  await userEvent.paste(codeOf(1))
  const files = [2, 3].map((seed) => new File([codeOf(seed)], `${seed}.txt`, { type: 'text/plain' }))
  await userEvent.upload(screen.getByLabelText(/files they saved/), [
    ...files,
    new File([], 'empty.txt', { type: 'text/plain' }),
  ])
  expect(await screen.findByText('“empty.txt” is empty.')).toBeTruthy()
  expect(codes.value).toBe([1, 2, 3].map(codeOf).join('\n'))
  expect(screen.getAllByRole('listitem')).toHaveLength(3)
})
