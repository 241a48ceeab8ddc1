import type { Page } from './page'

/** Gives the page a theme as its own button does. */
export const wearTheme = (page: Page, theme: 'light' | 'dark'): Promise<void> =>
  page.evaluate((theme) => {
    document.documentElement.dataset['theme'] = theme
    document.dispatchEvent(new CustomEvent('themechange'))
  }, theme)
