/** A text kept in this tab, so that a page loaded again has lost nothing; empty where the browser keeps nothing for it. */
export function keptText(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

export function keepText(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text)
  } catch {
    // Then it lives as long as the page.
  }
}
