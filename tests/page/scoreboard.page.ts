import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openBatch } from '../../scripts/batch.mjs'
import { configs, summarise } from '../../src/figures/scoreboard/ensemble'
import { params } from '../../src/figures/scoreboard/params'
import { table } from '../../src/figures/scoreboard/text'
import { defaultsOf } from '../../src/params/config'
import { chooseFromMenu } from './everyFigure/menu'
import { comes } from './harness/comes'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import type { Page } from './harness/page'

const folder = fileURLToPath(new URL('../../dist', import.meta.url))
const { framesOf } = await openBatch()

const config = { ...defaultsOf(params), seeds: 8, net: 'linear' } as const
const ONLY = 'figure/scoreboard/?v=1&seeds=8&net=linear'

/** What Node computes, as the page's tables show numbers. */
async function expected(): Promise<string[][]> {
  const [frame] = await Promise.all(framesOf('scoreboard', [config]))
  const summary = summarise(await Promise.all(framesOf('scoreboard', configs(config))), config)
  const [first] = table({ frame, config, summary })
  return first.rows.map((row) => row.map(shown))
}
const shown = (cell: string | number): string =>
  cell !== '' && Number.isFinite(Number(cell)) ? String(Number(Number(cell).toPrecision(5))) : String(cell)

const rowsOn = async (page: Page): Promise<string[][]> => {
  const rows = await page.evaluate(() =>
    [...(document.querySelector('[data-hydrated] .figure-table')?.querySelectorAll('tbody tr') ?? [])].map(
      (row) => [...row.children].map(({ textContent }) => textContent),
    ),
  )
  return rows.map((row) => row.map(shown))
}

const counter = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.querySelector('[data-hydrated] .figure-live .figure-progress > span')?.textContent ?? '',
  )

const press = (page: Page): Promise<void> =>
  page.evaluate(() =>
    document.querySelector<HTMLButtonElement>('[data-hydrated] .figure-live .run-hold')?.click(),
  )

/** Goes on, and looks at the counter at every paint until all runs have come: the fewest it has shown. */
const goOn = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const live = '[data-hydrated] .figure-live'
    document.querySelector<HTMLButtonElement>(`${live} .run-hold`)?.click()
    let fewest = Infinity
    // It is gone when all runs have come.
    while (document.querySelector(`${live} .run-hold`) !== null) {
      const shown = document.querySelector(`${live} .figure-progress > span`)?.textContent ?? ''
      const arrived = /^(\d+) of \d+ runs/u.exec(shown)?.[1]
      if (arrived !== undefined) fewest = Math.min(fewest, Number(arrived))
      await new Promise((next) => requestAnimationFrame(next))
    }
    return fewest
  })

describeInEveryEngine('the scoreboard', { folder }, ({ open }) => {
  test('is stopped, goes on where it was, and ends with the numbers that the terminal prints', async () => {
    const page = await open({}, ONLY)
    await comes(page, '[data-hydrated] .figure-live .run-hold')
    await press(page)
    await expect.poll(() => counter(page)).toMatch(/^stopped at \d+ of 64 runs$/)
    const stopped = Number(/\d+/u.exec(await counter(page))?.[0])
    const fewest = await goOn(page)
    expect(fewest).toBeGreaterThanOrEqual(stopped)
    expect(fewest).toBeLessThan(64)
    await chooseFromMenu(page, 'Show the data as tables')
    await comes(page, '[data-hydrated] .figure-table td')
    await expect.poll(() => rowsOn(page)).toEqual(await expected())
    expect(await page.errors()).toEqual([])
  })
})
