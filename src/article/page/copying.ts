import { copyTeX } from './copyTeX'

function say(toast: HTMLElement, text: string): void {
  toast.textContent = text
  setTimeout(() => {
    if (toast.textContent === text) toast.textContent = ''
  }, 2000)
}

async function copy(toast: HTMLElement, text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    say(toast, `${what} copied`)
  } catch {
    say(toast, `This browser does not let the page copy: select the ${what.toLowerCase()} by hand`)
  }
}

/** Copies formulas as TeX, the BibTeX of a reference, and the link of a heading when its # is pressed. */
export function startCopying(): void {
  const toast = document.createElement('div')
  toast.className = 'toast'
  toast.setAttribute('role', 'status')
  document.body.append(toast)
  document.addEventListener('copy', copyTeX)
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return
    const bibtex = event.target.closest('[data-copy]')?.previousElementSibling?.textContent
    if (bibtex) void copy(toast, bibtex, 'BibTeX')
    const link = event.target.closest('a.self-link')
    if (link instanceof HTMLAnchorElement) void copy(toast, link.href, 'Link')
  })
}
