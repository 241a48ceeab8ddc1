import { act, cleanup, createEvent, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { writeHandIn } from '../../src/classroom/handIn'
import type { questionsFor } from '../../src/classroom/answers'
import type { Question } from '../../src/classroom/exercises'
import { KeyPage } from '../../src/classroom/key/KeyPage'
import { type Lesson, lessonMark } from '../../src/classroom/lesson'
import { studentSeed } from '../../src/classroom/studentSeed'

const { ask, save } = vi.hoisted(() => ({
  ask: vi.fn<typeof questionsFor>(),
  save: vi.fn<(name: string, content: Blob) => void>(),
}))
vi.mock('../../src/classroom/answers', () => ({ questionsFor: ask }))
vi.mock('../../src/shell/menu/saveFile', () => ({ saveFile: save }))
beforeEach(() => {
  sessionStorage.clear()
  save.mockReset()
  // An answer that does not come while the test looks.
  ask.mockReset().mockReturnValue(new Promise(() => {}))
})
afterEach(() => {
  vi.unstubAllGlobals()
  cleanup()
})

const steps = [{ figure: 'huber-vs-mse', set: [], hidden: [], exercises: ['huber-pull', 'votes-to-turn'] }]
const lesson: Lesson = { title: 'Test', steps }
const codeOf = (name: string, answers: readonly (number | undefined)[] = [undefined]): string =>
  writeHandIn({ seed: studentSeed(name) ?? 0, lesson: lessonMark(lesson), answers })

/** Both exercises have a field of the same name. */
const question: Question = {
  text: 'Which?',
  fields: [
    { label: 'Pull', truth: 3, tolerance: 0.01 },
    { label: 'It is', options: ['larger', 'smaller'], truth: 0, why: {} },
  ],
}
const answerAll = (): void => void ask.mockResolvedValue([question])

const show = (own = lesson): (() => void) => render(<KeyPage lesson={own} problems={[]} />).unmount
const namesField = () => screen.getByLabelText<HTMLTextAreaElement>(/^Names or numbers/)
const codesField = () => screen.getByLabelText<HTMLTextAreaElement>(/^Codes that were handed in/)
/** What stands there when the page opens is computed at once. */
const keep = (names: string, codes = ''): void => {
  for (const [name, text] of Object.entries({ names, codes }))
    sessionStorage.setItem(`key ${lessonMark(lesson)} ${name}`, text)
}
const rowsOf = (title: string): string[][] =>
  within(screen.getByRole('region', { name: `Data: ${title}` }))
    .getAllByRole('row')
    .map((row) => Array.from(row.children, ({ textContent }) => textContent))
const text = (name: string, content: string): File => new File([content], name, { type: 'text/plain' })
const refusals = async (of: 'Files' | 'Lines'): Promise<(string | null)[]> =>
  within(await screen.findByRole('list', { name: `${of} that were not read` }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)

it('puts the codes of chosen files below those that were pasted, and names what it cannot read', async () => {
  show()
  await userEvent.click(codesField())
  await userEvent.paste(codeOf('Ada'))
  await userEvent.upload(screen.getByLabelText(/files they saved/), [
    text('2.txt', codeOf('Ben')),
    text('3.txt', codeOf('Zoe')),
    text('empty.txt', ''),
  ])
  expect(await refusals('Files')).toEqual(['“empty.txt” is empty.'])
  expect(codesField().value).toBe(['Ada', 'Ben', 'Zoe'].map((name) => codeOf(name)).join('\n'))
})

it('keeps out of the field whatever is no code in a file', async () => {
  show()
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
  const input = screen.getByLabelText(/files they saved/)
  await userEvent.upload(
    input,
    [
      text('link.txt', 'https://example.org/?lesson=1&title=Test&step=huber-vs-mse&sum=1a2b'),
      text('mail.txt', `Hello teacher, here is mine:\n${codeOf('Ada')}\n`),
      new File([png], 'front.png', { type: 'image/png' }),
      new File([new Uint8Array(200_000)], 'large.png', { type: 'image/png' }),
      text('long.txt', 'a'.repeat(200_000)),
    ],
    { applyAccept: false },
  )
  expect(await refusals('Files')).toEqual([
    '“link.txt” holds no code: its first line is “https://example.org/?lesson=1&title=Test…”.',
    '“mail.txt” holds lines that are not codes, and they were left out; the first is “Hello teacher, here is mine:”.',
    '“front.png” is not a text file.',
    '“large.png” is not a text file.',
    '“long.txt” is too large for codes.',
  ])
  expect(codesField().value).toBe(codeOf('Ada'))
})

it('says of a pasted line that it is not a code, and shows it', async () => {
  keep('', 'hello teacher, here is mine\n12')
  show()
  expect(await refusals('Lines')).toEqual([
    'hello teacher, here is mine This line is not a code.',
    '12 This line is not a code.',
  ])
})

it('takes files that are dropped anywhere on the page, and leaves other drops alone', async () => {
  show()
  const drop = (onto: Element, types: string[], files: File[]): boolean[] =>
    [createEvent.dragOver, createEvent.drop].map((make) => {
      const event = make(onto, { dataTransfer: { types, files } })
      fireEvent(onto, event)
      return event.defaultPrevented
    })
  expect(drop(codesField(), ['text/plain'], [])).toEqual([false, false])
  expect(drop(codesField(), ['Files'], [text('a.txt', codeOf('Ada'))])).toEqual([true, true])
  await vi.waitFor(() => expect(codesField().value).toBe(codeOf('Ada')))
  expect(drop(document.body, ['Files'], [text('b.txt', codeOf('Ben'))])).toEqual([true, true])
  await vi.waitFor(() => expect(codesField().value).toBe(`${codeOf('Ada')}\n${codeOf('Ben')}`))
})

it('takes no drops once it is gone', () => {
  show()()
  expect(fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [] } })).toBe(true)
})

it('has its names and codes again after a reload, each lesson its own', () => {
  const leave = show()
  fireEvent.change(namesField(), { target: { value: 'Ada\nBen' } })
  fireEvent.change(codesField(), { target: { value: 'a code' } })
  leave()
  const leaveOther = show({ title: 'Test', steps: [{ ...steps[0], figure: 'dropout' }] })
  expect(namesField().value).toBe('')
  leaveOther()
  show()
  expect([namesField().value, codesField().value]).toEqual(['Ada\nBen', 'a code'])
})

it('takes names where the browser keeps nothing', () => {
  const refuse = () => {
    throw new Error('refused')
  }
  vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse })
  show()
  fireEvent.change(namesField(), { target: { value: 'Ada' } })
  expect(namesField().value).toBe('Ada')
})

it('fills the key as it is computed, and says how much is there', async () => {
  const seeds = ['Ada', 'Ben'].map((name) => studentSeed(name) ?? 0)
  let comes = (): void => {}
  const later = new Promise<Question[]>((resolve) => (comes = () => resolve([question])))
  ask.mockImplementation((_, [seed]) => (seed === seeds[0] ? Promise.resolve([question]) : later))
  keep('Ada\nBen')
  show()
  expect(await screen.findByText('1 of 2 names are computed.')).toBeTruthy()
  const whole = ['3', 'larger', '3', 'larger']
  expect(rowsOf('Key')).toEqual([
    ['Name', 'Seed', '1', '2', '3', '4'],
    ['Ada', String(seeds[0]), ...whole],
    ['Ben', String(seeds[1]), '…', '…', '…', '…'],
  ])
  await act(async () => comes())
  expect(rowsOf('Key').at(-1)).toEqual(['Ben', String(seeds[1]), ...whole])
  expect(screen.getByRole('status').textContent).toBe('')
})

it('asks only for names that are not computed yet, and shows the others although one fails', async () => {
  ask.mockImplementation((_, [seed]) =>
    seed === studentSeed('Ben') ? Promise.reject(new Error('No worker.')) : Promise.resolve([question]),
  )
  keep('Ada\nBen\nZoe')
  show()
  expect(await screen.findByText('The key could not be computed: No worker.')).toBeTruthy()
  expect(rowsOf('Key').map((row) => row[2])).toEqual(['1', '3', '…', '3'])
  ask.mockClear()
  fireEvent.change(namesField(), { target: { value: 'Ada\nZoe\nEve' } })
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2))
  expect(ask.mock.calls.map(([, seeds]) => seeds)).toEqual([[studentSeed('Eve')], [studentSeed('Eve')]])
  await vi.waitFor(() => expect(screen.queryByText(/could not be computed/)).toBeNull())
})

it('shows the marks in a table with what would have been right, and who handed nothing in', async () => {
  answerAll()
  keep('Ada\nBen\nZoe', [codeOf('Ben', [4, 0, undefined, 1]), codeOf('Eve', [3, 0, 3, 0])].join('\n'))
  show()
  const eve = `Seed ${studentSeed('Eve')}, of nobody on the list`
  await vi.waitFor(() =>
    expect(rowsOf('Marks')).toEqual([
      ['Name', 'Right', '1', '2', '3', '4'],
      ['Ada', 'nothing handed in', '–', '–', '–', '–'],
      ['Ben', '1 of 4 right', '✗ 4 (right: 3)', '✓ larger', 'open', '✗ smaller (right: larger)'],
      ['Zoe', 'nothing handed in', '–', '–', '–', '–'],
      [eve, '4 of 4 right', '✓ 3', '✓ larger', '✓ 3', '✓ larger'],
    ]),
  )
  expect(screen.getByText('2 on the list handed nothing in: Ada, Zoe.')).toBeTruthy()
  const legend = within(screen.getByRole('list', { name: 'Columns: Marks' })).getAllByRole('listitem')
  expect(legend.map(({ textContent }) => textContent?.split(': ')[1])).toEqual([
    'Pull',
    'It is',
    'Pull',
    'It is',
  ])
})

it('saves the key and the marks', async () => {
  answerAll()
  keep('Ada\nBen', codeOf('Ben', [4, 0, undefined, 1]))
  show()
  await vi.waitFor(() => expect(screen.getByText('1 of 4 right')).toBeTruthy())
  for (const name of ['key', 'marks'])
    await userEvent.click(screen.getByRole('button', { name: `Save the ${name} (CSV)` }))
  const saved = await Promise.all(
    save.mock.calls.map(async ([name, content]) => [name, ...(await content.text()).split('\n')]),
  )
  expect(saved.map(([name]) => name)).toEqual(['key.csv', 'marks.csv'])
  expect(saved[0].slice(2)).toEqual([
    `Ada,${studentSeed('Ada')},3,larger,3,larger`,
    `Ben,${studentSeed('Ben')},3,larger,3,larger`,
  ])
  expect(saved[1][1]).toMatch(/^Name,Right of 4,.+: Pull,.+: It is,.+: Pull,.+: It is$/)
  expect(saved[1].slice(2)).toEqual(['Ada,nothing handed in,,,,', 'Ben,1,✗ 4,✓ larger,open,✗ smaller'])
})

it('says where to open it from, where the address has no lesson', () => {
  show({ title: '', steps: [] })
  expect(screen.getByText(/Open this page from a lesson’s link/)).toBeTruthy()
  expect(screen.getByRole('link').getAttribute('href')).toBe('?compose')
  expect(screen.queryByRole('textbox')).toBeNull()
})

it('says that a lesson without exercises asks nothing', () => {
  show({ title: 'Test', steps: [{ ...steps[0], exercises: [] }] })
  expect(screen.getByText('This lesson asks nothing.')).toBeTruthy()
})

it('computes names once they rest, and leaves what is no longer wanted', () => {
  vi.useFakeTimers()
  const { unmount } = render(
    <KeyPage lesson={{ title: 'Test', steps: [{ ...steps[0], exercises: ['huber-pull'] }] }} problems={[]} />,
  )
  const names = namesField()
  const rest = (milliseconds: number): void => act(() => void vi.advanceTimersByTime(milliseconds))
  const type = (typed: string): void => {
    for (let end = 1; end <= typed.length; end += 1) {
      fireEvent.change(names, { target: { value: typed.slice(0, end) } })
      rest(200)
    }
  }
  const seedsAsked = () => ask.mock.calls.map(([, seeds]) => seeds)
  const left = () => ask.mock.calls.map(([, , signal]) => signal?.aborted)
  type('Ada')
  expect(seedsAsked()).toEqual([])
  rest(500)
  expect(seedsAsked()).toEqual([[studentSeed('Ada')]])
  expect(left().at(-1)).toBe(false)
  type('Zoe')
  rest(500)
  expect(seedsAsked()).toEqual([[studentSeed('Ada')], [studentSeed('Zoe')]])
  expect(left().slice(-2)).toEqual([true, false])
  unmount()
  expect(left().at(-1)).toBe(true)
  vi.useRealTimers()
})
