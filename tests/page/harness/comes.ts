import type { Page } from './page'
import { PATIENCE_MS } from './patience'

/** Waits until an element is there, or (`wanted` false) until it is gone. */
export const comes = (page: Page, selector: string, wanted = true): Promise<void> =>
  page.evaluate(
    async ({ selector, wanted, patienceMs }) => {
      const end = performance.now() + patienceMs
      while ((document.querySelector(selector) !== null) !== wanted) {
        if (performance.now() > end) throw new Error(`${selector} ${wanted ? 'did not come' : 'stayed'}`)
        await new Promise((next) => requestAnimationFrame(next))
      }
    },
    // Sooner than a driver gives the script up, which would not say what was waited for.
    { selector, wanted, patienceMs: PATIENCE_MS / 2 },
  )
