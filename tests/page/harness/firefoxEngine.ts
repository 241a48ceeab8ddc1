import { firefox, type Browser } from 'playwright-core'
import type { Reader } from './page'
import { PATIENCE_MS } from './patience'
import { PlaywrightPage } from './playwrightPage'

/** What Playwright cannot set in an unpatched Firefox is set by preference, for the whole browser. */
function preferences({ theme, reducedMotion, script }: Reader) {
  return {
    'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
    'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
    'javascript.enabled': script ?? true,
    // As readers have it: Playwright lets one file read the others.
    'security.fileuri.strict_origin_policy': true,
  }
}

export async function startFirefox(executablePath: string) {
  const browsers = new Map<string, Browser>()

  async function browserFor(reader: Reader): Promise<Browser> {
    const firefoxUserPrefs = preferences(reader)
    const key = JSON.stringify(firefoxUserPrefs)
    const running = browsers.get(key)
    if (running) return running
    const channel = 'moz-firefox'
    const browser = await firefox.launch({ executablePath, channel, firefoxUserPrefs, timeout: PATIENCE_MS })
    browsers.set(key, browser)
    return browser
  }

  return {
    open: async (reader: Reader) => {
      const browser = await browserFor(reader)
      const viewport = { width: reader.width ?? 1280, height: reader.height ?? 800 }
      const context = await browser.newContext({ viewport })
      return new PlaywrightPage('firefox', context, await context.newPage(), reader)
    },
    close: async () => {
      await Promise.all([...browsers.values()].map((browser) => browser.close()))
    },
  }
}
