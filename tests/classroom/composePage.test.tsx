import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ComposePage } from '../../src/classroom/compose/ComposePage'
import { type Lesson, type LessonStep, MOST_STEPS, readLesson, writeLesson } from '../../src/classroom/lesson'

// Figures that never come: the composer itself is looked at.
vi.mock('../../src/classroom/useFigureModule', () => ({ useFigureModule: () => undefined }))
const { copied } = vi.hoisted(() => ({ copied: vi.fn<(text: string) => Promise<boolean>>() }))
vi.mock('../../src/shell/menu/copied', () => ({ copied }))

const FIGURES = ['dropout', 'smote', 'huber-vs-mse'].map((id) => ({ id, name: `The ${id}` }))
const step = (figure: string, more: Partial<LessonStep> = {}): LessonStep => ({
  figure,
  set: [],
  hidden: [],
  exercises: [],
  ...more,
})
const lessonOf = (title: string, ...steps: LessonStep[]): Lesson => ({ title, steps })
const THREE = lessonOf('Three', step('dropout'), step('smote'), step('huber-vs-mse'))

beforeEach(() => {
  history.replaceState(null, '', '?compose')
  copied.mockReset().mockResolvedValue(true)
})
afterEach(cleanup)

/** As the page starts, from its address. */
function start(query = '?compose') {
  history.replaceState(null, '', query)
  const { lesson = lessonOf(''), problems = [] } = readLesson(location.search) ?? {}
  return render(<ComposePage lesson={lesson} problems={problems} figures={FIGURES} />)
}
const startWith = (lesson: Lesson) => start(writeLesson(lesson).replace('?', '?compose&'))
const press = (name: string, at = 0): void =>
  void fireEvent.click(screen.getAllByRole('button', { name })[at])
const shown = () => screen.queryAllByRole('listitem').map((item) => item.querySelector('strong')?.textContent)
const title = () => screen.getByLabelText<HTMLInputElement>('Title')
const focused = () => document.activeElement

it('keeps the lesson over a reload', async () => {
  start()
  await userEvent.type(title(), 'It’s')
  await waitFor(() => expect(readLesson(location.search)?.lesson.title).toBe('It’s'))
  cleanup()
  start(location.search)
  expect(title().value).toBe('It’s')
  expect(document.querySelector('.notice')).toBeNull()
  press('Add it')
  await waitFor(() => expect(readLesson(location.search)?.lesson.steps).toHaveLength(1))
  cleanup()
  start(location.search)
  expect(shown()).toEqual(['dropout'])
})

it('leads back to the article', () => {
  startWith(THREE)
  const { href } = screen.getByRole<HTMLAnchorElement>('link', { name: 'The article' })
  expect(href).toBe(location.origin + location.pathname)
})

it('says “Copied.” of the link that stands there only', async () => {
  startWith(THREE)
  press('Copy the link')
  expect(await screen.findByText('Copied.')).toBeTruthy()
  fireEvent.change(title(), { target: { value: 'Other' } })
  expect(screen.queryByText('Copied.')).toBeNull()
  expect(screen.getByText('The lesson has changed since you copied its link.').role).toBe('status')
  press('Copy the link')
  expect(await screen.findByText('Copied.')).toBeTruthy()
})

it('says nothing of a link that was never copied', async () => {
  copied.mockResolvedValue(false)
  startWith(THREE)
  press('Copy the link')
  expect(await screen.findByText('Select the text and copy it.')).toBeTruthy()
  fireEvent.change(title(), { target: { value: 'Other' } })
  expect(screen.queryByText(/Select the text|has changed/)).toBeNull()
})

it('opens the lesson of a pasted link, and takes that back once', () => {
  start()
  fireEvent.change(title(), { target: { value: 'Mine' } })
  const field = () => screen.getByLabelText(/^Change a lesson/)
  fireEvent.change(field(), { target: { value: 'https://example.org/' } })
  press('Open it')
  expect(screen.getByText(/No lesson can be read there/)).toBeTruthy()
  expect(title().value).toBe('Mine')
  fireEvent.change(field(), { target: { value: `https://example.org/${writeLesson(THREE)}` } })
  press('Open it')
  expect(title().value).toBe('Three')
  expect(shown()).toHaveLength(3)
  expect(screen.queryByLabelText(/^Change a lesson/)).toBeNull()
  expect(focused()).toBe(screen.getByRole('button', { name: 'Take it back' }))
  expect(screen.getByText(/in the place of “Mine”/)).toBeTruthy()
  press('Take it back')
  expect(title().value).toBe('Mine')
  expect(shown()).toEqual([])
  expect(focused()).toBe(field())
})

it('says what a pasted link has lost', () => {
  start()
  const cut = writeLesson(THREE).replace(/&sum=.*/, '')
  fireEvent.change(screen.getByLabelText(/^Change a lesson/), { target: { value: cut } })
  press('Open it')
  expect(screen.getByText(/The end of this link is missing/)).toBeTruthy()
  expect(shown()).toHaveLength(3)
})

it('no longer takes an opened lesson back once it is edited', () => {
  start()
  fireEvent.change(screen.getByLabelText(/^Change a lesson/), { target: { value: writeLesson(THREE) } })
  press('Open it')
  fireEvent.change(title(), { target: { value: 'Edited' } })
  expect(screen.queryByRole('button', { name: 'Take it back' })).toBeNull()
})

it('tells of a closed step what it asks and hides', () => {
  startWith(
    lessonOf(
      '',
      step('dropout', { exercises: ['a'], hidden: ['b', 'c'] }),
      step('smote', { exercises: ['a', 'b'] }),
      step('smote', { hidden: ['b'] }),
      step('smote'),
    ),
  )
  const texts = screen.getAllByRole('listitem').map((item) => item.querySelector('p')?.textContent)
  expect(texts).toEqual([
    'dropout as it is; 1 exercise, 2 controls hidden',
    'smote as it is; 2 exercises',
    'smote as it is; 1 control hidden',
    'smote as it is',
  ])
})

it.each([0, 1, 2])('puts figure %i back where it stood, with the focus on the way', async (at) => {
  startWith(THREE)
  const before = shown()
  press('Take it out', at)
  expect(shown()).toEqual(before.filter((_, i) => i !== at))
  const back = screen.getByRole('button', { name: 'Put it back' })
  expect(focused()).toBe(back)
  expect(screen.getByText(`“The ${before[at]}” is taken out.`)).toBeTruthy()
  // Another edit does not take the offer, nor the focus, away.
  title().focus()
  fireEvent.change(title(), { target: { value: 'Edited' } })
  expect(focused()).toBe(title())
  press('Put it back')
  expect(shown()).toEqual(before)
  expect(focused()).toBe(
    within(screen.getAllByRole('listitem')[at]).getByRole('button', { name: 'Take it out' }),
  )
  expect(screen.queryByRole('button', { name: 'Put it back' })).toBeNull()
  await waitFor(() =>
    expect(readLesson(location.search)).toEqual({ lesson: { ...THREE, title: 'Edited' }, problems: [] }),
  )
})

it('puts the only figure back', () => {
  startWith(lessonOf('', step('dropout', { hidden: ['a'] })))
  press('Take it out')
  expect(shown()).toEqual([])
  press('Put it back')
  expect(screen.getByRole('listitem').textContent).toContain('1 control hidden')
})

it('says that a lesson is full, and neither adds nor puts back more', () => {
  startWith(lessonOf('', ...Array.from({ length: MOST_STEPS - 1 }, () => step('dropout'))))
  const add = screen.getByRole('button', { name: 'Add it' })
  expect(add.getAttribute('aria-disabled')).toBeNull()
  press('Take it out')
  press('Add it')
  press('Add it')
  expect(shown()).toHaveLength(MOST_STEPS)
  expect(screen.getByText(/at most 40 figures/).role).toBe('status')
  expect(add.getAttribute('aria-disabled')).toBe('true')
  add.focus()
  press('Add it')
  press('Put it back')
  expect(shown()).toHaveLength(MOST_STEPS)
  expect(focused()).toBe(add)
  press('Take it out')
  expect(screen.queryByText(/at most 40 figures/)).toBeNull()
})

it('says that a title is cut', () => {
  start()
  fireEvent.change(title(), { target: { value: 'x'.repeat(121) } })
  expect(title().value).toHaveLength(120)
  expect(screen.getByText(/at most 120 characters/).role).toBe('status')
  fireEvent.change(title(), { target: { value: 'x'.repeat(119) } })
  expect(screen.queryByText(/at most 120 characters/)).toBeNull()
})

it('names its window by the lesson, so that it is found among others', async () => {
  startWith(THREE)
  expect(document.title).toBe('Making a lesson · Three · Robust by Training')
  await userEvent.clear(title())
  expect(document.title).toBe('Making a lesson · Robust by Training')
})
