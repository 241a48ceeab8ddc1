const order = ['system', 'light', 'dark'] as const
type Theme = (typeof order)[number]

const names: Record<Theme, string> = {
  system: 'Theme: as the system',
  light: 'Theme: light',
  dark: 'Theme: dark',
}

const current = (): Theme =>
  order.find((theme) => theme === document.documentElement.dataset['theme']) ?? 'system'

function keep(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem('theme')
    else localStorage.setItem('theme', theme)
  } catch {
    // Storage may be forbidden: the choice then holds until the page is closed.
  }
}

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  // Canvases read their colours from the styles; they need to hear of it.
  document.dispatchEvent(new CustomEvent('themechange'))
}

/** The switch goes round: as the system, light, dark. */
export function startTheme(): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    if (current() === 'system') apply('system')
  })
  const button = document.querySelector('.theme-button')
  const name = button?.querySelector('.theme-name')
  if (!button || !name) return
  name.textContent = names[current()]
  button.addEventListener('click', () => {
    const next = order[(order.indexOf(current()) + 1) % order.length]
    apply(next)
    keep(next)
    name.textContent = names[next]
  })
}
