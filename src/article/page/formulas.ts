/** A formula wider than its column scrolls; only then can it be reached by the Tab key, so that arrow keys move it. */
export function startFormulas(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) {
        target.setAttribute('tabindex', '0')
        target.setAttribute('role', 'group')
        target.setAttribute('aria-label', 'Formula, wider than the page')
      } else for (const name of ['tabindex', 'role', 'aria-label']) target.removeAttribute(name)
    }
  })
  for (const formula of document.querySelectorAll('.katex-display')) observer.observe(formula)
}
