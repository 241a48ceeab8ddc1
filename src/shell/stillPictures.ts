import { defaultTreeAdapter, html, parseFragment, serialize, serializeOuter } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { stillStyle } from './stillStyle'

type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

/** Takes a picture's ending and what it holds; gives the address under which it will be found. */
export type Publish = (extension: string, content: string | Uint8Array) => string

const childrenOf = (parent: Parent): Element[] =>
  parent.childNodes.filter((child) => defaultTreeAdapter.isElementNode(child))

const attributeOf = (element: Element, wanted: string): string | undefined =>
  element.attrs.find(({ name }) => name === wanted)?.value

const classesOf = (element: Element): string[] =>
  (attributeOf(element, 'class') ?? '').split(' ').filter(Boolean)

const classesWithin = (element: Element): string[] => [
  ...classesOf(element),
  ...childrenOf(element).flatMap(classesWithin),
]

const textOf = (parent: Parent): string =>
  parent.childNodes.map((child) => (defaultTreeAdapter.isTextNode(child) ? child.value : '')).join('')

type Attributes = Readonly<Record<string, string | undefined>>

/** Makes another HTML element of an element, in its place. */
function become(element: Element, tagName: string, attributes: Attributes): void {
  element.tagName = tagName
  element.nodeName = tagName
  element.namespaceURI = html.NS.HTML
  element.childNodes = []
  element.attrs = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  )
}

function append(parent: Element, tagName: string, attributes: Attributes): void {
  const child = defaultTreeAdapter.createElement(tagName, html.NS.HTML, [])
  become(child, tagName, attributes)
  defaultTreeAdapter.appendChild(parent, child)
}

/** A plot as a file of its own, with the part of the page's style that it needs. */
function fileOf(svg: Element, width: string, height: string): string {
  // In a file XML rules: it knows no &nbsp;.
  const markup = serializeOuter(svg).replaceAll('&nbsp;', '\u00A0')
  const opening = `<svg xmlns="${html.NS.SVG}" width="${width}" height="${height}"`
  const style = `<style>${stillStyle(new Set(classesWithin(svg)), markup)}</style>`
  return markup.replace(/^<svg([^>]*)>/, (_, attributes: string) => `${opening}${attributes}>${style}`)
}

/** The file of a plot, and the size it has of its own. */
function published(svg: Element, publish: Publish) {
  const [, , width, height] = (attributeOf(svg, 'viewBox') ?? '').split(' ')
  return { address: publish('svg', fileOf(svg, width, height)), size: { width, height } }
}

function publishPlot(svg: Element, narrow: Element, publish: Publish): void {
  const { address, size } = published(svg, publish)
  const onPhone = published(narrow, publish)
  const descriptions = childrenOf(svg).filter(({ tagName }) => tagName === 'desc')
  const image: Attributes = {
    class: attributeOf(svg, 'class'),
    style: attributeOf(svg, 'style'),
    src: address,
    // What is heard in place of the plot: its name and its description.
    alt: [attributeOf(svg, 'aria-label'), ...descriptions.map(textOf)].filter(Boolean).join('. '),
    loading: 'lazy',
    ...size,
  }
  if (onPhone.address === address) {
    become(svg, 'img', image)
    return
  }
  become(svg, 'picture', {})
  append(svg, 'source', { media: NARROW, srcset: onPhone.address, ...onPhone.size })
  append(svg, 'img', image)
}

/** Pages on which every plot has a row of its own. */
const NARROW = '(max-width: 480px)'

const DATA = /^data:image\/(\w+);base64,(.+)$/

function publishImage(image: Element, publish: Publish): void {
  const source = image.attrs.find(({ name }) => name === 'src')
  const [, extension, base64] = DATA.exec(source?.value ?? '') ?? []
  if (source === undefined || extension === undefined || base64 === undefined) return
  source.value = publish(extension, Buffer.from(base64, 'base64'))
  image.attrs.push({ name: 'loading', value: 'lazy' })
}

const INPUTS = ['input', 'select', 'textarea']

/** An element of the still, and the same one drawn for a narrow page. */
function lighten(element: Element, narrow: Element, inBody: boolean, publish: Publish): void {
  if (inBody && element.tagName === 'svg') publishPlot(element, narrow, publish)
  else if (element.tagName === 'img') publishImage(element, publish)
  else if (INPUTS.includes(element.tagName)) {
    // Looking for forms to fill, browsers lay out whatever holds an input, however far below.
    const kind = attributeOf(element, 'type') ?? element.tagName
    become(element, 'span', { class: attributeOf(element, 'class'), 'data-input': kind })
  } else lightenWithin(element, narrow, inBody || classesOf(element).includes('figure-body'), publish)
}

function lightenWithin(parent: Parent, narrow: Parent, inBody: boolean, publish: Publish): void {
  const counterparts = childrenOf(narrow)
  for (const [i, child] of childrenOf(parent).entries()) lighten(child, counterparts[i], inBody, publish)
}

/**
 * A still for the page, from its whole HTML, wide and narrow: pictures become files of their own that the browser
 * fetches when they come near, so that the text does not wait for them, and inputs become their empty places.
 */
export function lightStill(markup: string, narrowMarkup: string, publish: Publish): string {
  const fragment = parseFragment(markup)
  lightenWithin(fragment, parseFragment(narrowMarkup), false, publish)
  return serialize(fragment)
}
