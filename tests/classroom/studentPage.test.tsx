import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Lesson } from '../../src/classroom/lesson'
import { handInFile, StudentPage } from '../../src/classroom/student/StudentPage'

const lesson: Lesson = {
  title: 'Pulls',
  steps: [{ figure: 'no-such-figure', set: [], hidden: [], exercises: ['huber-pull'] }],
}
const open = (problems: readonly string[] = [], given = lesson) =>
  render(<StudentPage lesson={given} problems={problems} />)
const nameField = () => screen.getByRole('textbox', { name: 'Your name or number' })
const code = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your code' })

beforeEach(() => sessionStorage.clear())
afterEach(cleanup)

describe('the page of a student', () => {
  it('opens again with the name and the answers it was left with', async () => {
    const user = userEvent.setup()
    open()
    await user.type(nameField(), 'Zoë Müller')
    await user.click(screen.getByRole('button', { name: 'Begin' }))
    const answer = (await screen.findAllByRole('textbox')).find((field) => field.matches('.field input'))
    await user.type(answer ?? nameField(), '2')
    const { value } = await code()
    cleanup()
    open()
    expect(nameField()).toHaveProperty('value', 'Zoë Müller')
    expect(await code()).toHaveProperty('value', value)
  })

  it('judges an answer when Enter is pressed in its field', async () => {
    const user = userEvent.setup()
    open()
    await user.type(nameField(), '7{Enter}')
    const field = (await screen.findAllByRole('textbox')).find((each) => each.matches('.field input'))
    await user.type(field ?? nameField(), '123456{Enter}')
    expect(screen.getByText(/^This is something else/)).toBeDefined()
  })

  it('copies the code, and says so until the code is another', async () => {
    const user = userEvent.setup()
    open()
    await user.type(nameField(), '7{Enter}')
    const { value } = await code()
    await user.click(screen.getByRole('button', { name: 'Copy it' }))
    expect(await navigator.clipboard.readText()).toBe(value)
    expect(screen.getByText('Copied.')).toBeDefined()
    const field = (await screen.findAllByRole('textbox')).find((each) => each.matches('.field input'))
    await user.type(field ?? nameField(), '1')
    expect(screen.queryByText('Copied.')).toBeNull()
  })

  it('shows above a figure what the teacher says of it', async () => {
    open([], { ...lesson, steps: [{ ...lesson.steps[0], words: 'Drag the bad point.' }] })
    await userEvent.type(nameField(), '7{Enter}')
    expect(await screen.findByText('Drag the bad point.')).toBeDefined()
  })

  it('warns before anything is done where the link is not whole', () => {
    open(['The end of this link is missing.'])
    expect(screen.getByText(/^The end of this link is missing\. Ask for the whole link/)).toBeDefined()
  })

  it('says that a link holds no lesson, and that a figure is not in the article', async () => {
    open([], { title: '', steps: [] })
    expect(screen.getByText(/^This link holds no lesson/)).toBeDefined()
    cleanup()
    open()
    await userEvent.type(nameField(), '7{Enter}')
    expect(await screen.findByText(/^This figure could not be loaded: the article has none/)).toBeDefined()
  })
})

it('names a file by its student, in letters that file systems take', () => {
  expect(handInFile(' Müller, Anna / 7b ', 12)).toBe('hand-in-Müller-Anna-7b-12.txt')
  expect(handInFile('김민준', 3)).toBe('hand-in-김민준-3.txt')
})
