import { comes } from '../harness/comes'
import type { Page } from '../harness/page'

/** Opens the figure's menu and chooses from it. */
export async function chooseFromMenu(page: Page, name: string): Promise<void> {
  await page.click('[data-hydrated] .figure-menu-button')
  await comes(page, '[data-hydrated] .figure-menu li')
  await page.click({ role: 'button', name })
}
