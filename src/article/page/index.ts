import { startAnchors } from './anchors'
import { startOffline } from './offline'
import { takeSteps } from './steps'
import { startTheme } from './theme'

/** What a reader's hand does first, whatever it does. */
const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll'] as const

/** The contents list, notes, copying and the place to return to answer the hand; their code comes at its first sign. */
function startAnswering(): void {
  /** A press while its code is on the way is made once that is there: a note must not lead to the list. */
  const hold = (event: MouseEvent): void => {
    const link =
      event.target instanceof Element
        ? event.target.closest('a[role="doc-biblioref"], a.term, .contents-button')
        : null
    if (!(link instanceof HTMLElement)) return
    event.preventDefault()
    void loading?.then(() => link.click())
  }
  let loading: Promise<void> | undefined
  const begin = (): void => {
    for (const sign of signs) removeEventListener(sign, begin, true)
    loading = import('./answers').then(
      ({ answers }) => {
        removeEventListener('click', hold, true)
        takeSteps(answers)
      },
      // Without its code the links lead to the list, and the contents stand open.
      () => {
        removeEventListener('click', hold, true)
        document.querySelector('.contents')?.classList.add('open')
      },
    )
  }
  addEventListener('click', hold, true)
  for (const sign of signs) addEventListener(sign, begin, true)
}

/** A page that was left somewhere else than at its top, and is come back to, shows the same again. */
function startReturn(): void {
  const [navigation] = performance.getEntriesByType('navigation')
  if (!(navigation instanceof PerformanceNavigationTiming) || navigation.type === 'navigate') return
  void import('./place').then(
    ({ returnToPlace }) => returnToPlace(),
    // The browser has restored the place by its pixels.
    () => undefined,
  )
}

/** What the page does besides its figures: contents list, links, notes, copying, theme, offline. */
export function startPage(): void {
  takeSteps([startTheme, startReturn, startAnchors, startAnswering, startOffline])
}
