import { idInHash, linkedFigure } from '../../params/address'

/** Where the address leads: to its hash, or else to the figure it speaks of. */
function targetOf({ hash, search }: Location): Element | null {
  const id = idInHash(hash)
  if (id !== '') return document.getElementById(id)
  const linked = linkedFigure(new URLSearchParams(search))
  return linked === undefined ? null : document.querySelector(`[data-figure="${linked}"]`)
}

/** Links within the page, and the link the page was opened with, end at their target. */
export function startAnchors(): void {
  const go = () => {
    const target = targetOf(location)
    if (target === null) return
    const place = () => target.scrollIntoView({ block: 'start', behavior: 'instant' })
    place()
    void import('./settle').then(
      ({ settle }) => settle(target, place),
      // It stands where the browser's estimate of heights has put it.
      () => undefined,
    )
  }
  addEventListener('hashchange', go)
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    // The same link again changes no hash.
    if (link?.getAttribute('href') === location.hash && !event.defaultPrevented) go()
  })
  const [navigation] = performance.getEntriesByType('navigation')
  const isFresh = !(navigation instanceof PerformanceNavigationTiming) || navigation.type === 'navigate'
  if (isFresh) go()
}
