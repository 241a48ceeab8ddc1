import { defaultTreeAdapter, html } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

const TOUCHABLE = ['panel-actions', 'figure-dock', 'figure-presets', 'figure-foot', 'player']

const isTouchable = ({ attrs }: Element): boolean =>
  attrs.some(({ name, value }) => name === 'class' && value.split(' ').some((at) => TOUCHABLE.includes(at)))

/** What the Tab key would reach is kept for the script that answers keys: without it, a stop leads nowhere. */
function holdStop(element: Element): void {
  if (element.tagName === 'button')
    element.attrs.push({ name: 'tabindex', value: '-1' }, { name: 'data-tabindex', value: '0' })
  else if (element.namespaceURI === html.NS.SVG)
    for (const attribute of element.attrs) if (attribute.name === 'tabindex') attribute.name = 'data-tabindex'
}

/** Words that ask a hand to do something are told from those that are part of the picture. */
function markInvitation(element: Element): void {
  const [text] = element.childNodes
  if (
    element.tagName === 'text' &&
    text &&
    defaultTreeAdapter.isTextNode(text) &&
    /drag me/u.test(text.value)
  )
    element.attrs.push({ name: 'data-for-hand', value: '' })
}

/** A poster cannot be touched until the page's script has come: until then what a hand could touch is inert. */
export function awaitScript(parent: Parent): void {
  for (const child of parent.childNodes) {
    if (!defaultTreeAdapter.isElementNode(child)) continue
    if (isTouchable(child)) {
      child.attrs.push({ name: 'inert', value: '' })
      continue
    }
    holdStop(child)
    markInvitation(child)
    awaitScript(child)
  }
}
