import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import type { Page } from './harness/page'

const folder = fileURLToPath(new URL('../../dist', import.meta.url))

/** Selects from one place to another, copies by keys, and says what the page gave to the clipboard. */
async function copied(page: Page, from: string, to: string): Promise<{ text: string; html: string }> {
  await page.hover('h1')
  // Copying answers from the hand's first sign on, once its code has come.
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['answers'])).toBe('')
  await page.evaluate(
    (ends) => {
      const [first, last] = ends.map((css) => document.querySelector(css))
      if (!first || !last) throw new Error(`no ${ends.join(' or ')}`)
      first.scrollIntoView({ block: 'center', behavior: 'instant' })
      const range = document.createRange()
      range.setStart(first, 0)
      range.setEnd(last, last.childNodes.length)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      addEventListener('copy', ({ clipboardData }) => {
        const [text, html] = ['text/plain', 'text/html'].map((kind) => clipboardData?.getData(kind) ?? '')
        document.documentElement.dataset['copied'] = JSON.stringify({ text, html })
      })
    },
    [from, to],
  )
  await page.press('Control+c')
  const written = () => page.evaluate(() => document.documentElement.dataset['copied'] ?? '')
  await expect.poll(written).not.toBe('')
  const { text, html }: { text: string; html: string } = JSON.parse(await written())
  return { text, html }
}

describeInEveryEngine('what is copied', { folder, seeds: 'held' }, ({ open }) => {
  const display = 'main .katex-display'

  test('has formulas as TeX, each once, and the paragraphs of the page', async () => {
    const page = await open()
    const around = await page.evaluate((css) => {
      const isBetween = (element: Element | null) =>
        element?.previousElementSibling?.matches('p') && element.nextElementSibling?.matches('p')
      const formula = [...document.querySelectorAll(css)].find(
        (each) => isBetween(each) || isBetween(each.parentElement),
      )
      const block = isBetween(formula ?? null) ? formula : formula?.parentElement
      block?.previousElementSibling?.setAttribute('data-test', 'from')
      block?.nextElementSibling?.setAttribute('data-test', 'to')
      return {
        tex: formula?.querySelector('[data-tex]')?.getAttribute('data-tex') ?? '',
        before: block?.previousElementSibling?.querySelectorAll('.katex').length ?? 0,
        after: block?.nextElementSibling?.querySelectorAll('.katex').length ?? 0,
      }
    }, display)
    const { text, html } = await copied(page, '[data-test="from"]', '[data-test="to"]')
    expect(around.tex).not.toBe('')
    expect(text.split(`$$${around.tex}$$`)).toHaveLength(2)
    expect(text.replace(`$$${around.tex}$$`, '').match(/\$[^$]+\$/g) ?? []).toHaveLength(
      around.before + around.after,
    )
    expect(text).toMatch(/\n\$\$/)
    expect(html).toContain('$$')
    expect(html).not.toContain('class="katex')
  })

  test('takes a formula whole when the selection ends inside it', async () => {
    const page = await open()
    const tex = await page.evaluate(
      (css) => document.querySelector(`${css} [data-tex]`)?.getAttribute('data-tex'),
      display,
    )
    const { text } = await copied(page, `${display} .mathnormal`, `${display} .mathnormal`)
    expect(text).toBe(`$$${tex}$$`)
  })

  test('is what the browser makes of it where no formula is', async () => {
    const page = await open()
    expect(await copied(page, 'h1', 'h1')).toEqual({ text: '', html: '' })
  })
})
