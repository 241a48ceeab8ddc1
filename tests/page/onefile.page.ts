import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBatch } from '../../scripts/batch.mjs'
import { ids } from '../../src/experiments'
import { loadFigure } from '../../src/shell/figures'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import type { Page } from './harness/page'
import { noteRuns, printOf, type Run, runsOf } from './onefile/runs'

const folder = fileURLToPath(new URL('../../dist-onefile', import.meta.url))
const file = join(folder, 'robust-by-training.html')

/** The figure all of whose seeds are looked at. */
const MANY = 'huber-vs-mse'

let stick: string
beforeAll(async () => {
  stick = await mkdtemp(join(tmpdir(), 'stick-'))
  const page = await readFile(file, 'utf8')
  // Ahead of the page’s policy, which would refuse it.
  const watch = `<head><script>(${String(noteRuns)})(${String(printOf)})</script>`
  await writeFile(
    join(stick, 'watched.html'),
    page.replace('<head>', () => watch),
  )
  await writeFile(join(stick, 'robust-by-training.html'), page)
})
afterAll(() => rm(stick, { recursive: true }))

const on = (name: string): string => pathToFileURL(join(stick, name)).href

const wake = (page: Page, id: string) =>
  page.evaluate(async (id) => {
    const figure = document.querySelector(`[data-figure="${id}"]`)
    figure?.scrollIntoView({ behavior: 'instant' })
    while (!figure?.matches('[data-hydrated]')) await new Promise((next) => requestAnimationFrame(next))
  }, id)

/** Of the runs wanted, those that the page has not answered in the same way. */
const missing = (page: Page, wanted: readonly Run[]): Promise<Run[]> =>
  page.evaluate((wanted) => {
    const come = new Set(window.runs.map((run) => JSON.stringify(run)))
    return wanted.filter((run) => !come.has(JSON.stringify(run)))
  }, wanted)

describeInEveryEngine('the one file on a disk', { folder }, ({ open, site }) => {
  test('opens without a network, and asks for nothing', async () => {
    await site.goOffline()
    const page = await open({}, `${on('robust-by-training.html')}?figure=${MANY}`)
    await wake(page, MANY)
    const notices = await page.evaluate(
      () => [...document.querySelectorAll('.notice')].filter((notice) => notice.checkVisibility()).length,
    )
    expect(notices).toBe(0)
    const asked = (await page.requests()).filter((address) => !/^(data|blob):/.test(address))
    expect(asked.filter((address) => !address.startsWith(on('robust-by-training.html')))).toEqual([])
    expect(await page.errors()).toEqual([])
  })

  test('wakes every figure, and each computes what Node computes, to the last bit', async () => {
    const { framesOf } = await openBatch()
    const page = await open({ reducedMotion: true }, on('watched.html'))
    for (const id of ids) {
      const wanted = await runsOf(await loadFigure(id), framesOf, id === MANY)
      await wake(page, id)
      await expect.poll(() => missing(page, wanted), { message: id }).toEqual([])
    }
  })
})
