import { startAnchors } from './anchors'
import { startContents } from './contents'
import { startFormulas } from './formulas'
import { startOffline } from './offline'
import { startTheme } from './theme'

/** What a reader's hand does first, whatever it does. */
const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

/** Notes and copying answer the hand; their code comes at its first sign. */
function startAnswering(): void {
  /** A press on a note while its code is on the way must not lead to the list. */
  const hold = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a[role="doc-biblioref"]') : null
    if (!(link instanceof HTMLElement)) return
    event.preventDefault()
    void loading?.then(() => link.click())
  }
  let loading: Promise<void> | undefined
  const begin = (): void => {
    for (const sign of signs) removeEventListener(sign, begin, true)
    loading = import('./answers').then(({ startNotes, startCopying }) => {
      removeEventListener('click', hold, true)
      startNotes()
      startCopying()
    })
  }
  addEventListener('click', hold, true)
  for (const sign of signs) addEventListener(sign, begin, true)
}

/** What the page does besides its figures: contents list, links, notes, copying, theme, offline. */
export function startPage(): void {
  startTheme()
  startContents()
  startAnchors()
  startFormulas()
  startAnswering()
  startOffline()
}
