import axe from 'axe-core'
import type { Page } from './page'

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** What axe finds wrong on the page as it stands, but for the parts left out: a line for each rule and element. */
export async function axeViolations(page: Page, leftOut: readonly string[] = []): Promise<string[]> {
  await page.run(axe.source)
  return page.evaluate(
    async (exclude) => {
      const { violations } = await window.axe.run(
        { include: ['html'], exclude },
        { resultTypes: ['violations'] },
      )
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
      )
    },
    [...leftOut],
  )
}
