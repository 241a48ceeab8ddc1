import { findBrowsers, requiredEngines, type Engine } from '../../../scripts/browsers.mjs'
import { startChromium } from './chromiumEngine'
import { startFirefox } from './firefoxEngine'
import type { Page, Reader } from './page'
import { startWebKit } from './webkitEngine'

/** A running engine: each page it opens has a browser profile of its own. */
export interface Running {
  open: (reader: Reader) => Promise<Page>
  close: () => Promise<void>
}

const found = findBrowsers()

/** Whether to test in the engine: a required one that is missing shall fail, not be skipped. */
export const hasEngine = (engine: Engine) => found[engine] !== undefined || requiredEngines().includes(engine)

export async function startEngine(engine: Engine): Promise<Running> {
  if (engine === 'chromium' && found.chromium) return startChromium(found.chromium)
  if (engine === 'firefox' && found.firefox) return startFirefox(found.firefox)
  if (engine === 'webkit' && found.webkit) return startWebKit(found.webkit)
  throw new Error(`${engine} is not on this machine; node scripts/browsers.mjs installs it`)
}
