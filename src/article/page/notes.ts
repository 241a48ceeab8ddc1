const openAfterMs = 120
const closeAfterMs = 280
const gapPx = 6

const isTrigger = 'a[role="doc-biblioref"], a[data-footnote-ref]'

const triggerOf = (target: EventTarget | null): HTMLAnchorElement | null => {
  const link = target instanceof Element ? target.closest(isTrigger) : null
  return link instanceof HTMLAnchorElement ? link : null
}

/** The note itself, as it stands in the list, without what only makes sense there. */
function contentOf(trigger: HTMLAnchorElement): Node[] {
  const entry = document.getElementById(decodeURIComponent(trigger.hash.slice(1)))
  if (!entry) return []
  const copy = entry.cloneNode(true)
  if (!(copy instanceof Element)) return []
  for (const back of copy.querySelectorAll('[data-footnote-backref]')) back.remove()
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id')
  const toList = document.createElement('a')
  toList.className = 'to-list'
  toList.href = trigger.hash
  toList.textContent = 'In the list'
  return [...copy.childNodes, toList]
}

/** Below the word, or above where there is more room; always inside the window. */
function place(card: HTMLElement, trigger: Element): void {
  const word = trigger.getClientRects()[0] ?? trigger.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = card
  const below = word.bottom + gapPx
  const fitsBelow = below + height <= innerHeight || word.top < innerHeight / 2
  const left = Math.min(Math.max(8, word.left), document.documentElement.clientWidth - width - 8)
  card.style.top = `${fitsBelow ? below : Math.max(8, word.top - gapPx - height)}px`
  card.style.left = `${left}px`
}

/**
 * Citations and footnotes open as a card: on hover, on focus, and on press. The card stays while the pointer
 * is on its way to it or in it, a pressed one until Escape or a press elsewhere. Without this the links lead
 * to the list.
 */
export function startNotes(): void {
  if (!('popover' in HTMLElement.prototype)) return
  const card = document.createElement('div')
  card.className = 'note-card'
  card.id = 'note-card'
  card.popover = 'manual'
  card.setAttribute('role', 'note')

  let open: HTMLAnchorElement | null = null
  let pinned = false
  /** Gets the focus back from a card closed by Escape, which must not open it again. */
  let dismissed: HTMLAnchorElement | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const close = () => {
    clearTimeout(timer)
    if (!open) return
    open.removeAttribute('aria-describedby')
    open = null
    pinned = false
    if (card.matches(':popover-open')) card.hidePopover()
    card.remove()
  }

  const show = (trigger: HTMLAnchorElement, pin: boolean) => {
    clearTimeout(timer)
    if (open === trigger) {
      pinned ||= pin
      return
    }
    close()
    const content = contentOf(trigger)
    if (content.length === 0) return
    card.replaceChildren(...content)
    // After the word, so that the Tab key goes on into the card.
    trigger.after(card)
    card.showPopover()
    trigger.setAttribute('aria-describedby', card.id)
    open = trigger
    pinned = pin
    place(card, trigger)
  }

  const inside = (target: EventTarget | null) =>
    target instanceof Node && (card.contains(target) || (open?.contains(target) ?? false))

  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return
    const trigger = triggerOf(event.target)
    if (trigger && trigger !== open) {
      clearTimeout(timer)
      timer = setTimeout(() => show(trigger, false), openAfterMs)
    } else if (inside(event.target)) clearTimeout(timer)
  })
  document.addEventListener('pointerout', (event) => {
    if (event.pointerType === 'touch' || inside(event.relatedTarget)) return
    clearTimeout(timer)
    if (open && !pinned) timer = setTimeout(close, closeAfterMs)
  })
  document.addEventListener('focusin', (event) => {
    const trigger = triggerOf(event.target)
    if (trigger !== null && trigger === dismissed) dismissed = null
    else if (trigger?.matches(':focus-visible')) show(trigger, false)
    else if (open && !pinned && !inside(event.target)) close()
  })
  document.addEventListener('click', (event) => {
    const trigger = triggerOf(event.target)
    if (!trigger || event.metaKey || event.ctrlKey || event.shiftKey) return
    show(trigger, true)
    if (open === trigger) event.preventDefault()
  })
  document.addEventListener('pointerdown', (event) => {
    if (open && !inside(event.target)) close()
  })
  card.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('.to-list')) close()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !open) return
    const trigger = open
    const wasInside = card.contains(document.activeElement)
    close()
    if (!wasInside) return
    dismissed = trigger
    trigger.focus({ preventScroll: true })
  })
  addEventListener('scroll', () => open && place(card, open), { passive: true })

  // The hand that brought this code here may already be on a note.
  const under = triggerOf(document.querySelector(isTrigger.replaceAll(']', ']:hover')))
  const focused = triggerOf(document.activeElement)
  if (focused?.matches(':focus-visible') === true) show(focused, false)
  else if (under !== null) timer = setTimeout(() => show(under, false), openAfterMs)
}
