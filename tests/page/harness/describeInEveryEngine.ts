import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest'
import { ENGINES, type Engine } from '../../../scripts/browsers.mjs'
import { hasEngine, startEngine, type Running } from './engines'
import type { Page, Reader } from './page'
import { SEEDS_HELD } from './seedsHeld'
import { startSite, type Serving, type Site } from './site'

declare module 'vitest' {
  interface ProvidedContext {
    engine: Engine
  }
}

/** What the tests of one engine work with. */
export interface Visit {
  readonly engine: Engine
  readonly site: Site
  /** Opens a page in a browser profile of its own, at an address of the site unless `address` is null. */
  open: (reader?: Reader, address?: string) => Promise<Page>
  /** The page that all tests of the description look at, opened by the first that asks: none may change it. */
  share: (reader: Reader) => Promise<Page>
}

export interface Plan extends Serving {
  /** The folder that is served. */
  folder: string
  /** The engines to test in: all, unless said otherwise. */
  engines?: readonly Engine[]
  /** Whether figures run their many seeds: where a test does not look at them, they only take its core. */
  seeds?: 'run' | 'held'
}

/** One browser serves all tests of a file. */
let started: Promise<Running> | undefined
const running = (engine: Engine): Promise<Running> => (started ??= startEngine(engine))
afterAll(async () => (await started)?.close())

function describeInEngine(name: string, engine: Engine, plan: Plan, tests: (visit: Visit) => void) {
  const isMissing = !hasEngine(engine)
  if (isMissing) console.log(`${name}: skipped in ${engine}, which is not on this machine`)
  describe.skipIf(isMissing)(`${name}, in ${engine}`, () => {
    let site: Awaited<ReturnType<typeof startSite>>
    const opened: Page[] = []
    const kept: Page[] = []
    const shared = new Map<string, Promise<Page>>()

    async function visit(list: Page[], reader: Reader, address: string): Promise<Page> {
      const page = await (await running(engine)).open(reader)
      list.push(page)
      await page.goto(new URL(address, site.url).href)
      return page
    }

    beforeAll(async () => {
      const before = (plan.seeds === 'held' ? SEEDS_HELD : '') + (plan.before ?? '')
      site = await startSite(plan.folder, engine === 'webkit', { ...plan, before })
    })
    afterEach(async () => {
      site.heal()
      await Promise.all(opened.splice(0).map((page) => page.close()))
    })
    afterAll(async () => {
      await Promise.all(kept.map((page) => page.close()))
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
        lose: (path) => site.lose(path),
        hold: (path) => site.hold(path),
      },
      open: (reader = {}, address = '') => visit(opened, reader, address),
      share: (reader) => {
        const key = JSON.stringify(reader)
        const page = shared.get(key) ?? visit(kept, reader, '')
        shared.set(key, page)
        return page
      },
    })
  })
}

/**
 * Each engine is a project of the runner's, so that engines are tested side by side: here the tests are described for
 * the one whose turn it is. An engine that is not on this machine is skipped, and the console says so.
 */
export function describeInEveryEngine(name: string, plan: Plan, tests: (visit: Visit) => void): void {
  const engine = inject('engine')
  if ((plan.engines ?? ENGINES).includes(engine)) describeInEngine(name, engine, plan, tests)
}
