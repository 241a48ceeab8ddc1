/** What this tab keeps under a name while it is loaded again; empty where there is nothing, or the browser keeps nothing. */
export function keptInTab(name: string): string {
  try {
    return sessionStorage.getItem(name) ?? ''
  } catch {
    return ''
  }
}

export function keepInTab(name: string, text: string): void {
  try {
    sessionStorage.setItem(name, text)
  } catch {
    // Storage is refused: then it lives as long as the page.
  }
}
