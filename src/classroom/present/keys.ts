/** What a key asks for in a presentation. */
export type Deed =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'blank'
  | 'full'
  | 'notes'
  | 'hands'
  | 'settings'
  | 'help'
  | 'close'
  | number

/** Each deed’s keys as the list of keys names them, and what it does. */
export const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['→  or  Page ↓', 'the next figure (a clicker’s forward key)'],
  ['←  or  Page ↑', 'the figure before'],
  ['Home, End', 'the first figure, the last'],
  ['1 … 9', 'one picture of the figure alone, as large as the screen allows'],
  ['0', 'its pictures together'],
  ['H', 'a show of hands: it covers the figure until you go to it'],
  ['S', 'all settings'],
  ['N', 'the speaker’s notes in a window of their own'],
  ['B', 'a blank screen, and back (a clicker’s black key)'],
  ['F', 'the whole screen'],
  ['Esc', 'closes what is open, and lets go of a control'],
  ['?', 'this list'],
]

const LETTERS: Readonly<Record<string, Deed>> = {
  b: 'blank',
  '.': 'blank',
  f: 'full',
  n: 'notes',
  h: 'hands',
  s: 'settings',
  '?': 'help',
}

/** Keys that a clicker sends mean the presentation wherever the focus is. */
const CLICKER: Readonly<Record<string, Deed>> = { PageDown: 'next', PageUp: 'back', Escape: 'close' }
/** These belong to a control that has the focus: a slider, a point, a list. */
const ARROWS: Readonly<Record<string, Deed>> = {
  ArrowRight: 'next',
  ArrowLeft: 'back',
  Home: 'first',
  End: 'last',
}

export interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

/** What holds the focus: something that is written into, a whole number, something moved by arrows, or none of them. */
export type Focus = 'text' | 'count' | 'arrows' | 'none'

/** Whether something stands open that Escape closes by itself, and nothing covers it: a dialog, a menu. */
export const isOpenIn = (page: ParentNode): boolean =>
  [...page.querySelectorAll('dialog[open], [aria-expanded=true]')].some(
    (open) => open.closest('[inert]') === null,
  )

/** Controls that arrow keys move in say so by their role, or by `data-arrows`. */
export function focusOf(element: Element | null): Focus {
  if (element === null) return 'none'
  if (element.matches('input[inputmode=numeric]')) return 'count'
  if (
    element.matches(
      'textarea, select, [contenteditable], input:not([type=range], [type=checkbox], [type=radio])',
    )
  )
    return 'text'
  const moved =
    '[role=slider], [role=spinbutton], [role=radio], [role=tab], input[type=range], input[type=radio], [data-arrows]'
  return element.closest(moved) === null ? 'none' : 'arrows'
}

/** undefined: the key is none of the presentation’s. */
export function deedOf({ key, ctrlKey, metaKey, altKey }: Pressed, focus: Focus): Deed | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  if (Object.hasOwn(CLICKER, key)) return CLICKER[key]
  if (focus === 'text') return undefined
  if (focus === 'none' && Object.hasOwn(ARROWS, key)) return ARROWS[key]
  if (/^\d$/.test(key)) return focus === 'none' ? Number(key) : undefined
  const letter = key.toLowerCase()
  return Object.hasOwn(LETTERS, letter) ? LETTERS[letter] : undefined
}
