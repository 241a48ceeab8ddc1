import { idInHash } from '../../params/address'

const openAfterMs = 120
const closeAfterMs = 280
const gapPx = 6

const isTrigger = 'a[role="doc-biblioref"], a[data-footnote-ref], a.term'

const triggerOf = (target: EventTarget | null): HTMLAnchorElement | null => {
  const link = target instanceof Element ? target.closest(isTrigger) : null
  return link instanceof HTMLAnchorElement ? link : null
}

/** The note itself, as it stands in the list, without what only makes sense there. */
function contentOf(trigger: HTMLAnchorElement): Node[] {
  const entry = document.getElementById(idInHash(trigger.hash))
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

const isTouch = (event: PointerEvent): boolean => event.pointerType === 'touch'

/** The one card of the page, and the link it belongs to. */
class NoteCard {
  readonly card = document.createElement('div')
  open: HTMLAnchorElement | null = null
  private pinned = false
  /** Gets the focus back from a card closed by Escape, which must not open it again. */
  private dismissed: HTMLAnchorElement | null = null
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    this.card.className = 'note-card'
    this.card.id = 'note-card'
    this.card.popover = 'manual'
    this.card.setAttribute('role', 'note')
  }

  show(trigger: HTMLAnchorElement, pin: boolean): void {
    this.stay()
    if (this.open === trigger) {
      this.pinned ||= pin
      return
    }
    this.close()
    const content = contentOf(trigger)
    if (content.length === 0) return
    this.card.replaceChildren(...content)
    // After the word, so that the Tab key goes on into the card.
    trigger.after(this.card)
    this.card.showPopover()
    trigger.setAttribute('aria-describedby', this.card.id)
    this.open = trigger
    this.pinned = pin
    place(this.card, trigger)
  }

  close(): void {
    this.stay()
    if (!this.open) return
    this.open.removeAttribute('aria-describedby')
    this.open = null
    this.pinned = false
    if (this.card.matches(':popover-open')) this.card.hidePopover()
    this.card.remove()
  }

  showSoon(trigger: HTMLAnchorElement): void {
    this.stay()
    this.timer = setTimeout(() => this.show(trigger, false), openAfterMs)
  }

  closeSoon(): void {
    this.stay()
    if (this.open && !this.pinned) this.timer = setTimeout(() => this.close(), closeAfterMs)
  }

  /** Neither opens nor closes any more by itself. */
  stay(): void {
    clearTimeout(this.timer)
  }

  /** Whether it is of the card or of the link it belongs to. */
  holds(target: EventTarget | null): boolean {
    return target instanceof Node && (this.card.contains(target) || (this.open?.contains(target) ?? false))
  }

  focused(target: EventTarget | null): void {
    const trigger = triggerOf(target)
    if (trigger !== null && trigger === this.dismissed) this.dismissed = null
    else if (trigger?.matches(':focus-visible')) this.show(trigger, false)
    else if (this.open && !this.pinned && !this.holds(target)) this.close()
  }

  dismiss(): void {
    const trigger = this.open
    const wasInside = this.card.contains(document.activeElement)
    this.close()
    if (!wasInside || trigger === null) return
    this.dismissed = trigger
    trigger.focus({ preventScroll: true })
  }
}

function followPointer(note: NoteCard): void {
  document.addEventListener('pointerover', (event) => {
    if (isTouch(event)) return
    const trigger = triggerOf(event.target)
    if (trigger && trigger !== note.open) note.showSoon(trigger)
    else if (note.holds(event.target)) note.stay()
  })
  document.addEventListener('pointerout', (event) => {
    if (!isTouch(event) && !note.holds(event.relatedTarget)) note.closeSoon()
  })
  document.addEventListener('click', (event) => {
    const trigger = triggerOf(event.target)
    if (!trigger || event.metaKey || event.ctrlKey || event.shiftKey) return
    note.show(trigger, true)
    if (note.open === trigger) event.preventDefault()
  })
  document.addEventListener('pointerdown', (event) => {
    if (note.open && !note.holds(event.target)) note.close()
  })
  note.card.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('.to-list')) note.close()
  })
}

/**
 * Citations, footnotes and terms open as a card: on hover, on focus, and on press. The card stays while the pointer
 * is on its way to it or in it, a pressed one until Escape or a press elsewhere. Without this the links lead
 * to the list.
 */
export function startNotes(): void {
  if (!('popover' in HTMLElement.prototype)) return
  const note = new NoteCard()
  followPointer(note)
  document.addEventListener('focusin', (event) => note.focused(event.target))
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && note.open) note.dismiss()
  })
  addEventListener('scroll', () => note.open && place(note.card, note.open), { passive: true })

  // The hand that brought this code here may already be on a note.
  const under = triggerOf(document.querySelector(`:is(${isTrigger}):hover`))
  const focused = triggerOf(document.activeElement)
  if (focused?.matches(':focus-visible') === true) note.show(focused, false)
  else if (under !== null) note.showSoon(under)
}
