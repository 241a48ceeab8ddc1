import { chromium } from 'playwright-core'
import { CHROMIUM_ARGUMENTS } from '../../../scripts/chromium.mjs'
import type { Reader } from './page'
import { PATIENCE_MS } from './patience'
import { PlaywrightPage } from './playwrightPage'

export async function startChromium(executablePath: string) {
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS, timeout: PATIENCE_MS })
  return {
    open: async (reader: Reader) => {
      const context = await browser.newContext({
        viewport: { width: reader.width ?? 1280, height: reader.height ?? 800 },
        colorScheme: reader.theme ?? 'light',
        reducedMotion: reader.reducedMotion ? 'reduce' : 'no-preference',
        javaScriptEnabled: reader.script ?? true,
      })
      return new PlaywrightPage('chromium', context, await context.newPage(), reader)
    },
    close: () => browser.close(),
  }
}
