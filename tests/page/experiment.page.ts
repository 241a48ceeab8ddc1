import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { run } from '../../src/figures/replay/experiment'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import type { Page } from './harness/page'

const folder = fileURLToPath(new URL('../../dist', import.meta.url))

const figureFive = { mean: 3, std: 1, meanLearned: 2.8, stdLearned: 0.9, seed: 3 }
const link = (at: number) => `?only=replay&v=1&mean=3&std=1&meanLearned=2.8&stdLearned=0.9&seed=3&at=${at}`

/** Waits until the live figure (not its still) shows the words. */
const expectShown = (page: Page, words: string) =>
  page.evaluate(async (text) => {
    const shown = () =>
      document.querySelector<HTMLElement>('[data-figure][data-awake]')?.innerText ?? 'no figure'
    const until = performance.now() + 100_000
    while (!shown().includes(text)) {
      if (performance.now() > until) throw new Error(`“${text}” never stood in: ${shown()}`)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  }, words)

describeInEveryEngine('the published experiment on the page', { folder }, ({ open }) => {
  test('prints in the browser’s worker what it prints in Node', async () => {
    const page = await open({}, link(299))
    await expectShown(page, 'Epoch 150 of the second run')
    const printed = await page.evaluate(
      () => document.querySelector<HTMLElement>('.replay-printout')?.textContent.split('\n') ?? [],
    )
    const last = [...run(figureFive)][299]()
    const losses = [...last.lossBefore, ...last.lossAfter].filter((_, i) => i % 10 === 9)
    expect(printed.map((line) => Number(line.split('Loss: ')[1]))).toEqual(losses)
  })

  test('is stepped, played, paused and scrubbed by keyboard', async () => {
    const page = await open({}, link(0))
    await expectShown(page, 'Epoch 1 of the first run')
    await page.press('Enter', { role: 'button', name: 'One update on' })
    await expectShown(page, 'Epoch 2 of the first run')
    await page.press('End', { role: 'slider', name: 'update shown' })
    await expectShown(page, 'Epoch 150 of the second run')
    await page.press('Home', { role: 'slider', name: 'update shown' })
    await expectShown(page, 'Epoch 1 of the first run')
    await page.press('Enter', { role: 'button', name: 'Play' })
    await page.press('Enter', { role: 'button', name: 'Pause' })
    await page.press('Enter', { role: 'button', name: 'Play' })
    await expectShown(page, 'Epoch 150 of the second run')
  })

  test('asks before it tells, and changes one thing by arrow keys', async () => {
    const page = await open({}, '?only=audit')
    await expectShown(page, 'What will the picture be?')
    await page.press('Enter', { role: 'button', name: /^The second closer/ })
    await expectShown(page, 'You guessed')
    await expectShown(page, '184 of 184')
    await page.press('ArrowDown', { role: 'radio', name: /Swap the order/ })
    await expectShown(page, 'Start the second run from the first weights. At its epoch 10')
  })
})
