import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openBatch } from '../../scripts/batch.mjs'
import { questionsFrom } from '../../src/classroom/answers'
import { EXERCISES, type Question } from '../../src/classroom/exercises'
import { truthText } from '../../src/classroom/key/table'
import { type Lesson, writeLesson } from '../../src/classroom/lesson'
import { studentSeed } from '../../src/classroom/studentSeed'
import { ids } from '../../src/experiments'
import { axeViolations } from './harness/axe'
import { comes } from './harness/comes'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import type { Page } from './harness/page'

const folder = fileURLToPath(new URL('../../dist', import.meta.url))

const SCREENS = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
] as const

/** From the last row a letter of this part of the screen’s height can still be read. */
const LEAST_TEXT = 0.016

const place = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('.present-at')?.textContent ?? '')

/** What is wrong with the figure on show as seen from the room: too tall, too wide, or too small to be read. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const frame = document.querySelector('.present-frame')
    const inside = document.querySelector('.present-figure')
    if (frame === null || inside === null) return ['there is no figure']
    const found: string[] = []
    if (inside.scrollHeight > frame.clientHeight)
      found.push(`${inside.scrollHeight - frame.clientHeight} px too tall`)
    if (inside.scrollWidth > frame.clientWidth)
      found.push(`${inside.scrollWidth - frame.clientWidth} px too wide`)
    if (document.documentElement.scrollHeight > innerHeight) found.push('the page scrolls')
    for (const element of inside.querySelectorAll<HTMLElement | SVGElement>('*')) {
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === 3 && node.textContent?.trim() !== '',
      )
      const { width, height } = element.getBoundingClientRect()
      const { fontSize, visibility } = getComputedStyle(element)
      if (!hasText || width < 3 || height < 3 || visibility === 'hidden') continue
      const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.d ?? 1) : 1
      const size = (Number.parseFloat(fontSize) * scale) / innerHeight
      if (size < least)
        found.push(`“${element.textContent?.slice(0, 30)}” is ${(100 * size).toFixed(2)} % tall`)
    }
    return found
  }, LEAST_TEXT)

const claimSize = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Number.parseFloat(getComputedStyle(document.querySelector('.figure-claim') ?? document.body).fontSize),
  )

/** Pictures come one by one and are fitted again: what is still wrong after so many looks is wrong. */
async function faultsAtRest(page: Page): Promise<string[]> {
  let found = await faults(page)
  for (let looks = 0; looks < 250 && found.length > 0; looks += 1) {
    await page.evaluate(() => new Promise((done) => setTimeout(done, 60)))
    found = await faults(page)
  }
  return found
}

describeInEveryEngine('a presentation', { folder, seeds: 'held', engines: ['chromium'] }, ({ open }) => {
  test('shows every figure on one screen, from 1280 × 720 to 3840 × 2160', async () => {
    const page = await open({ ...SCREENS[0], reducedMotion: true }, '?present')
    const bad: Record<string, string[]> = {}
    for (const [i] of ids.entries()) {
      await comes(page, '.present-figure .figure-view .panel')
      const id = await page.evaluate(
        () => document.querySelector<HTMLElement>('.figure-view')?.dataset['figureName'] ?? '?',
      )
      for (const picture of ['1', '0']) {
        await page.press(picture)
        for (const { width, height } of SCREENS) {
          await page.setViewport(width, height)
          const found = await faultsAtRest(page)
          if ((await claimSize(page)) < (40 / 1920) * width) found.push('the claim is too small')
          if (found.length > 0) bad[`${id}, picture ${picture}, ${width} × ${height}`] = found
        }
      }
      expect(await place(page)).toBe(`${i + 1} / ${ids.length}`)
      await page.press('PageDown')
    }
    expect(bad).toEqual({})
  })
})

describeInEveryEngine('a presentation', { folder, seeds: 'held' }, ({ open }) => {
  test('is led by keys, keeps to a list, and gives axe nothing to find', async () => {
    const page = await open(
      { width: 1280, height: 720, reducedMotion: true },
      '?present=huber-vs-mse,noise-model,nonsense',
    )
    await comes(page, '.present-figure .figure-view')
    expect(await page.evaluate(() => document.querySelector('.presenter .notice')?.textContent)).toContain(
      '“nonsense”',
    )
    expect(await place(page)).toBe('1 / 2')
    expect(await axeViolations(page)).toEqual([])
    await page.press('PageDown')
    expect(await place(page)).toBe('2 / 2')
    await page.press('ArrowLeft')
    expect(await place(page)).toBe('1 / 2')
    await comes(page, '.present-figure .figure-view')
    await page.press('h')
    await comes(page, '.hands')
    expect(await axeViolations(page)).toEqual([])
    await page.press('Escape')
    await page.press('b')
    await comes(page, '.present-blank')
    await page.press('b')
    await page.press('?')
    await comes(page, '.present-keys')
    expect(await page.errors()).toEqual([])
  })
})

const ASKED = ['read-noise-spread', 'huber-pull', 'votes-to-turn']
const LESSON: Lesson = {
  title: 'Noise',
  steps: [{ figure: 'noise-model', set: [['share', '20']], hidden: ['seed'], exercises: ASKED }],
}
/** Names of many scripts. */
const NAMES = Array.from(
  { length: 30 },
  (_, i) => `${['Ada', 'Zoë', '김민준', 'נועה', 'Ωμέγα', '🦊'][i % 6]} ${i}`,
)

const { framesOf } = await openBatch()

async function keyOf(names: readonly string[]): Promise<string[][]> {
  const seeds = names.map((name) => studentSeed(name) ?? 0)
  const questionsFor = questionsFrom((id, configs) => framesOf(id, configs))
  const exercises = ASKED.flatMap((id) => EXERCISES.filter((exercise) => exercise.id === id))
  const questions: Question[][] = await Promise.all(
    exercises.map((exercise) => questionsFor(exercise, seeds)),
  )
  return names.map((name, i) => [
    name,
    String(seeds[i]),
    ...questions.flatMap((each) => each[i].fields.map(truthText)),
  ])
}

/** As if pasted: drivers do not type every script. */
const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((pasted) => {
    const field = document.querySelector<HTMLTextAreaElement>('.lesson textarea')
    if (field === null) throw new Error('there is nothing to paste into')
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, pasted)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }, text)

const fieldCount = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('.lesson-exercise :is(input, select)').length)

/** Chooses the sentence that reads so, or types the number. */
async function answer(page: Page, at: number, truth: string): Promise<void> {
  const isChosen = await page.evaluate(
    ([place, words]) => {
      for (const old of document.querySelectorAll('[data-at]')) old.removeAttribute('data-at')
      const fields = document.querySelectorAll<HTMLElement>('.lesson-exercise :is(input, select)')
      const field = fields[Number(place)]
      field.dataset['at'] = ''
      if (!(field instanceof HTMLSelectElement)) return false
      field.selectedIndex = [...field.options].findIndex(({ text }) => text === words)
      field.dispatchEvent(new Event('change', { bubbles: true }))
      return true
    },
    [String(at), truth],
  )
  if (!isChosen) await page.type('[data-at]', truth)
}

const rowsOf = (page: Page): Promise<string[][]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.lesson tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map(({ textContent }) => textContent),
    ),
  )

describeInEveryEngine('a class', { folder }, ({ open }) => {
  test('of thirty has the same seeds and the same key as in Node', async () => {
    const page = await open({}, writeLesson(LESSON).replace('?', '?key&'))
    await comes(page, '.lesson textarea')
    await paste(page, NAMES.join('\n'))
    await expect.poll(() => rowsOf(page)).toEqual(await keyOf(NAMES))
    expect(await page.errors()).toEqual([])
  })

  test('gets from its key what each student’s page takes as right, and hands in what the key reads', async () => {
    const [name] = NAMES
    const page = await open({}, writeLesson(LESSON))
    await page.type('.lesson-name input', name)
    await page.click({ role: 'button', name: 'Begin' })
    await comes(page, '.lesson-exercise:nth-of-type(3) input')
    const [[, , ...truths]] = await keyOf([name])
    expect(await fieldCount(page)).toBe(truths.length)
    for (const [i, truth] of truths.entries()) await answer(page, i, truth)
    await page.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('.lesson-exercise [type=submit]'))
        button.click()
    })
    const verdicts = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.field-verdict')].map(({ textContent }) => textContent),
      )
    await expect.poll(verdicts).toEqual(truths.map(() => 'Right.'))
    const code = await page.evaluate(
      () => document.querySelector<HTMLTextAreaElement>('.lesson-hand-in textarea')?.value ?? '',
    )
    const key = await open({}, writeLesson(LESSON).replace('?', '?key&'))
    await key.type('textarea', name)
    await key.type('.lesson textarea:nth-of-type(2)', code)
    const handedIn = () => key.evaluate(() => document.querySelector('.lesson-handed')?.textContent ?? '')
    await expect.poll(handedIn).toContain(`${truths.length} of ${truths.length} right`)
    expect(await axeViolations(key)).toEqual([])
    expect(await axeViolations(page)).toEqual([])
  })

  test('is given a lesson that was made by hand', async () => {
    const page = await open({}, '?compose')
    await comes(page, '.lesson-add select')
    await page.type('.lesson > input', 'First lesson')
    await page.click({ role: 'button', name: 'Add it' })
    await comes(page, '.lesson-qr')
    const link = await page.evaluate(
      () => document.querySelector<HTMLTextAreaElement>('.lesson-links textarea')?.value ?? '',
    )
    expect(new URL(link).search).toBe(
      writeLesson({
        title: 'First lesson',
        steps: [{ figure: 'one-bad-point', set: [], hidden: [], exercises: [] }],
      }),
    )
    expect(await axeViolations(page)).toEqual([])
    expect(await page.errors()).toEqual([])
  })
})
