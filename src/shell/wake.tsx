import { startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { linkedFigure } from '../runtime/address'
import { loadFigure } from './figures'
import { LiveFigure } from './LiveFigure'
import { listenForTries } from './prose'

/** How far below the window a figure wakes. */
const NEAR = '600px'

const awake = new Set<string>()

/** Where a pressed element stands in the still, so that the same element can be pressed in the live figure. */
function pathTo(element: Element, root: Element): number[] {
  const path: number[] = []
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) {
    path.unshift([...(at.parentElement?.children ?? [])].indexOf(at))
  }
  return path
}

const elementAt = (path: readonly number[], root: Element): Element | undefined =>
  path.reduce<Element | undefined>((at, i) => at?.children[i], root)

/** The still tells what the live figure will need. */
const hasControls = (slot: HTMLElement): boolean => slot.querySelector('.control') !== null

const hasMany = (slot: HTMLElement): boolean => slot.querySelector('[data-many-runs]') !== null

async function wake(slot: HTMLElement): Promise<void> {
  const id = slot.dataset['figure'] ?? ''
  if (awake.has(id)) return
  awake.add(id)
  const pressed: number[][] = []
  const remember = ({ target }: Event): void => {
    if (target instanceof Element)
      pressed.push(pathTo(target.closest('button, input, summary') ?? target, slot))
  }
  slot.addEventListener('click', remember)
  const query = new URLSearchParams(location.search)
  const linked = linkedFigure(query)
  try {
    const [figure, controls, many, link] = await Promise.all([
      loadFigure(id),
      hasControls(slot) ? import('../controls/panel') : undefined,
      hasMany(slot) ? import('./ManyRuns') : undefined,
      linked?.id === id ? import('../runtime/link') : undefined,
    ])
    const live = document.createElement('div')
    live.className = 'figure-live'
    const still = slot.querySelector('.figure-still')
    // Below the still: above it, the browser would scroll on by a whole figure to hold the still in its place.
    if (still === null) slot.prepend(live)
    else still.after(live)
    /** Until the first picture stands (or if it never does), the still stays. */
    const showLive = (drawn: boolean): void => {
      if (!drawn || slot.dataset['awake'] !== undefined) return
      slot.removeEventListener('click', remember)
      still?.remove()
      for (const path of pressed) {
        const element = elementAt(path.slice(1), live)
        if (element instanceof HTMLElement) element.click()
      }
      slot.dataset['awake'] = ''
    }
    const root = createRoot(live, { identifierPrefix: `${id}-` })
    const node = figure.unpack((definition) => (
      <LiveFigure
        definition={definition}
        controls={controls}
        runs={definition.many === undefined ? undefined : many?.ManyRuns}
        linked={link?.readLink(definition.params, query)}
        onFirst={showLive}
      />
    ))
    startTransition(() => root.render(node))
  } catch {
    awake.delete(id)
    const notice = document.createElement('p')
    notice.className = 'notice'
    notice.textContent =
      'This figure could not be loaded; reload the page to try again. The picture below is a still.'
    slot.prepend(notice)
  }
}

const slots = (): NodeListOf<HTMLElement> => document.querySelectorAll<HTMLElement>('[data-figure]')

/** Hides everything beside the figure, for a projector or an iframe; the page is then called as the figure is. */
function leaveAlone(slot: HTMLElement): void {
  document.documentElement.dataset['only'] = ''
  for (let at: HTMLElement | null = slot; at !== null && at !== document.body; at = at.parentElement) {
    for (const sibling of at.parentElement?.children ?? []) {
      if (sibling !== at && sibling instanceof HTMLElement && sibling.tagName !== 'SCRIPT')
        sibling.hidden = true
    }
  }
  const name = slot.getAttribute('aria-label') ?? ''
  const heading = document.createElement('h1')
  heading.className = 'visually-hidden'
  heading.textContent = name
  slot.before(heading)
  document.title = `${name} · ${document.title}`
}

function sayUnknown(id: string): void {
  const notice = document.createElement('p')
  notice.className = 'notice page-notice'
  notice.setAttribute('role', 'status')
  notice.textContent = `The link speaks of a figure “${id.slice(0, 40)}” that this article does not have; here is the whole article.`
  document.querySelector('main')?.prepend(notice)
}

/** Wakes each figure of the prerendered page when it comes near, and the one a link speaks of at once. */
export function wakeFigures(): void {
  const byId = new Map([...slots()].map((slot) => [slot.dataset['figure'] ?? '', slot]))
  const wakeById = (id: string): void => {
    const slot = byId.get(id)
    if (slot !== undefined) void wake(slot)
  }
  const linked = linkedFigure(new URLSearchParams(location.search))
  if (linked !== undefined) {
    const slot = byId.get(linked.id)
    if (slot === undefined) sayUnknown(linked.id)
    else {
      if (linked.alone) leaveAlone(slot)
      void wake(slot)
      if (!linked.alone && location.hash === '') slot.scrollIntoView({ block: 'center' })
    }
  }
  listenForTries(document.body, wakeById)
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting && target instanceof HTMLElement) {
          observer.unobserve(target)
          void wake(target)
        }
      }
    },
    { rootMargin: NEAR },
  )
  for (const slot of byId.values()) observer.observe(slot)
}
