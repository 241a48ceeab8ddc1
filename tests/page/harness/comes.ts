import type { Page } from './page'

/** Waits until an element is there, or (`wanted` false) until it is gone. */
export const comes = (page: Page, selector: string, wanted = true): Promise<void> =>
  page.evaluate(
    async ({ selector, wanted }) => {
      while ((document.querySelector(selector) !== null) !== wanted)
        await new Promise((next) => requestAnimationFrame(next))
    },
    { selector, wanted },
  )
