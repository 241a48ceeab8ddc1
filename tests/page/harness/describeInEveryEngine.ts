import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { ENGINES, type Engine } from '../../../scripts/browsers.mjs'
import { hasEngine, startEngine, type Running } from './engines'
import type { Page, Reader } from './page'
import { startSite, type Site } from './site'

/** What the tests of one engine work with. */
export interface Visit {
  readonly engine: Engine
  readonly site: Site
  /** Opens a page in a browser profile of its own, at an address of the site unless `address` is null. */
  open: (reader?: Reader, address?: string) => Promise<Page>
}

export interface Plan {
  /** The folder that is served. */
  folder: string
  /** The engines to test in: all, unless said otherwise. */
  engines?: readonly Engine[]
  /** A script that runs before the page's own, ahead of its policy. */
  before?: string
}

function describeInEngine(name: string, engine: Engine, plan: Plan, tests: (visit: Visit) => void) {
  const isMissing = !hasEngine(engine)
  if (isMissing) console.log(`${name}: skipped in ${engine}, which is not on this machine`)
  describe.skipIf(isMissing)(`${name}, in ${engine}`, () => {
    let running: Running
    let site: Awaited<ReturnType<typeof startSite>>
    const opened: Page[] = []

    beforeAll(async () => {
      site = await startSite(plan.folder, engine === 'webkit', plan.before)
      running = await startEngine(engine)
    })
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((page) => page.close()))
    })
    afterAll(async () => {
      await running?.close()
      await site?.close()
    })

    tests({
      engine,
      site: {
        get url() {
          return site.url
        },
        goOffline: () => site.goOffline(),
        goOnline: () => site.goOnline(),
      },
      open: async (reader = {}, address = '') => {
        const page = await running.open(reader)
        opened.push(page)
        await page.goto(new URL(address, site.url).href)
        return page
      },
    })
  })
}

/** Runs the tests once in each engine. One that is not on this machine is skipped, and the console says so. */
export function describeInEveryEngine(name: string, plan: Plan, tests: (visit: Visit) => void): void {
  const engines = plan.engines ?? ENGINES
  for (const engine of engines) describeInEngine(name, engine, plan, tests)
}
