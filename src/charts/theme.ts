/** Calls back whenever the page's colours may have changed: the system's scheme or the page's own switch. */
export function onThemeChange(changed: () => void): () => void {
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  const page = new MutationObserver(changed)
  system.addEventListener('change', changed)
  page.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['class', 'style', 'data-theme'],
  })
  return () => {
    system.removeEventListener('change', changed)
    page.disconnect()
  }
}
