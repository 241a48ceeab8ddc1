/** A line a fifth down the screen: the section that crosses it is the one being read. */
const readingLine = '-20% 0px -79% 0px'

function disclose(nav: Element): void {
  const button = nav.querySelector('.contents-button')
  if (!(button instanceof HTMLElement)) return
  const set = (open: boolean) => {
    nav.classList.toggle('open', open)
    button.setAttribute('aria-expanded', String(open))
  }
  button.addEventListener('click', () => set(!nav.classList.contains('open')))
  nav.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) set(false)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !nav.classList.contains('open')) return
    set(false)
    button.focus()
  })
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !nav.contains(event.target)) set(false)
  })
}

/** The list’s link for a block: its section, or the chapter it begins. */
const idOf = (block: Element): string =>
  block.getAttribute('aria-labelledby') ?? block.closest('.chapter')?.id ?? 'opening'

function mark(nav: Element, id: string): void {
  for (const old of nav.querySelectorAll('[aria-current]')) old.removeAttribute('aria-current')
  for (const old of nav.querySelectorAll('.current')) old.classList.remove('current')
  const link = nav.querySelector(`[data-for="${id}"]`)
  if (!link) return
  link.setAttribute('aria-current', 'true')
  const here = nav.querySelector('.contents-here')
  if (here) here.textContent = link.textContent.trim()
  for (let item = link.closest('li'); item; item = item.parentElement?.closest('li') ?? null)
    item.classList.add('current')
}

/** The contents list shows where the reader is; on a small screen it opens from a button. */
export function startContents(): void {
  const nav = document.querySelector('.contents')
  if (!nav) return
  disclose(nav)
  const blocks = [...document.querySelectorAll('.chapter-head, .section')]
  // Where two blocks meet the line both cross it, and either may be the next to leave.
  const crossing = new Set<Element>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) crossing.add(target)
        else crossing.delete(target)
      }
      const lowest = blocks.filter((block) => crossing.has(block)).at(-1)
      if (lowest) mark(nav, idOf(lowest))
    },
    { rootMargin: readingLine },
  )
  for (const block of blocks) observer.observe(block)
}
