import { defaultTreeAdapter, html, parse, serialize } from 'parse5'
import type { RenderedOwnPage } from '../src/prerender.tsx'
import { attributeOf, type Element, elementsIn, setAttribute, setText, textOf } from './tree.ts'

type Page = Omit<RenderedOwnPage, 'preview'>

/** A figure's own page stands two folders below the article. */
const UP = '../../'

const ADDRESSES = new Set(['href', 'src', 'srcset'])

const fromBelow = (address: string): string => address.replace(/^\.\//, UP)

/** What counts from the article counts from the figure's page instead. */
function lower(element: Element): void {
  for (const attribute of element.attrs)
    if (ADDRESSES.has(attribute.name)) attribute.value = fromBelow(attribute.value)
  if (element.tagName === 'style')
    setText(element, textOf(element).replaceAll(/url\((["']?)\.\//g, `url($1${UP}`))
}

/** The one element of the page's head that is called so. */
function only(elements: readonly Element[], tagName: string, name?: string): Element {
  const [found, second] = elements.filter(
    (element) =>
      element.tagName === tagName &&
      (name === undefined || (attributeOf(element, 'name') ?? attributeOf(element, 'property')) === name),
  )
  if (found === undefined || second !== undefined)
    throw new Error(
      `index.html should have one <${tagName}>${name === undefined ? '' : ` called “${name}”`}.`,
    )
  return found
}

/** What search engines and those who are sent the address are told of. */
function describe(elements: readonly Element[], { name, claim, sentence }: Page): void {
  const title = only(elements, 'title')
  const site = textOf(title)
  setText(title, `${name} · ${site}`)
  setAttribute(only(elements, 'meta', 'description'), 'content', `${claim} ${sentence}`)
  setAttribute(only(elements, 'meta', 'og:title'), 'content', claim)
  setAttribute(only(elements, 'meta', 'og:description'), 'content', sentence)
  const siteName = defaultTreeAdapter.createElement('meta', html.NS.HTML, [
    { name: 'property', value: 'og:site_name' },
    { name: 'content', value: site },
  ])
  const before = only(elements, 'meta', 'og:title')
  if (before.parentNode) defaultTreeAdapter.insertBefore(before.parentNode, siteName, before)
}

/** Takes out of the article's style sheet what a figure's page has no use for. */
export type Trim = (css: string, figure: string) => string

/** The template of the article as a figure's own page; `<!--article-->` in it is the place of the figure. */
export function ownPage(template: string, page: Page, trim: Trim): string {
  const document = parse(template.replace('<!--article-->', () => page.body))
  const elements = elementsIn(document)
  setAttribute(only(elements, 'html'), 'data-only', page.id)
  describe(elementsIn(only(elements, 'head')), page)
  for (const element of elements) {
    if (element.tagName === 'style') setText(element, trim(textOf(element), page.id))
    lower(element)
  }
  return serialize(document)
}
