/**
 * Runs inside a page of Chromium, best before its own scripts: notes what moves while it stood, by the browser's own
 * measure. `window.layoutShifts()` then tells, for each move, how far and what.
 */
export function watchLayoutShifts() {
  const shifts = []
  const nameOf = (node) => {
    const element = node instanceof Element ? node : node?.parentElement
    if (!element) return 'what is gone since'
    const figure = element.closest('[data-figure]')?.dataset.figure
    const className = String(element.className.baseVal ?? element.className).slice(0, 40)
    return `${figure === undefined ? '' : `${figure}: `}${element.localName}${className && `.${className}`}`
  }
  const note = (entries) => {
    for (const { value, sources } of entries)
      shifts.push({ value, names: sources.map(({ node }) => nameOf(node)) })
  }
  const observer = new PerformanceObserver((list) => note(list.getEntries()))
  observer.observe({ type: 'layout-shift', buffered: true })
  window.layoutShifts = () => {
    note(observer.takeRecords())
    return shifts
  }
}
