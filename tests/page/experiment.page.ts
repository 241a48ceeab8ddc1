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
      document.querySelector<HTMLElement>('[data-figure][data-hydrated]')?.innerText ?? 'no figure'
    while (!shown().includes(text)) await new Promise((resolve) => requestAnimationFrame(resolve))
  }, words)

describeInEveryEngine('the published experiment on the page', { folder }, ({ open }) => {
  test('prints in the browser’s worker what it prints in Node', async () => {
    const page = await open({}, link(299))
    await expectShown(page, 'This seed, after all 300 epochs')
    const printed = await page.evaluate(
      () => document.querySelector<HTMLElement>('.replay-printout')?.textContent.split('\n') ?? [],
    )
    const last = [...run(figureFive)][299]()
    const losses = [...last.lossBefore, ...last.lossAfter].filter((_, i) => i % 10 === 9)
    expect(printed.map((line) => Number(line.split('Loss: ')[1]))).toEqual(losses)
  })

  test('is stepped, played, paused and scrubbed by keyboard', async () => {
    const page = await open({}, link(0))
    await expectShown(page, 'This seed so far, epoch 1:')
    await page.press('Enter', { role: 'button', name: 'One epoch on' })
    await expectShown(page, 'This seed so far, epoch 2:')
    await page.press('End', { role: 'slider', name: 'epoch shown' })
    await expectShown(page, 'This seed, after all 300 epochs')
    await page.press('Home', { role: 'slider', name: 'epoch shown' })
    await expectShown(page, 'This seed so far, epoch 1:')
    await page.press('Enter', { role: 'button', name: 'Play' })
    await page.press('Enter', { role: 'button', name: 'Pause' })
    await page.press('Enter', { role: 'button', name: 'Play' })
    await expectShown(page, 'This seed, after all 300 epochs')
  })

  test('asks before it tells, and changes one thing by key', async () => {
    const page = await open({}, '?only=audit')
    await expectShown(page, 'which has the lower curve?')
    const told = await page.evaluate(
      () => document.querySelector<HTMLElement>('[data-figure][data-hydrated]')?.innerText ?? '',
    )
    expect(told).not.toMatch(/\d of 1\d\d|Whatever is trained second/)
    await page.press('Enter', { role: 'button', name: 'Both alike' })
    await expectShown(page, 'You guessed')
    await expectShown(page, '184 of 184')
    await expectShown(page, 'Whatever is trained second wins.')
    await page.press('Enter', { role: 'button', name: 'Start again from the first weights' })
    await expectShown(page, 'From the same start, the second curve no longer continues the first.')
  })
})
