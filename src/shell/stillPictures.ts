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

/** Leaves the image of a plot in its place: the drawing for desks, or for narrow pages the one for phones. */
function publishPlot(svg: Element, desk: Element, narrow: Element, publish: Publish): void {
  const { address, size } = published(desk, publish)
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

/** Pictures become files, inputs their empty places; plots have been seen to. */
function lighten(element: Element, publish: Publish): void {
  if (element.tagName === 'img') publishImage(element, publish)
  else if (INPUTS.includes(element.tagName)) {
    // Looking for forms to fill, browsers lay out whatever holds an input, however far below.
    const kind = attributeOf(element, 'type') ?? element.tagName
    become(element, 'span', {
      class: attributeOf(element, 'class'),
      'data-input': kind,
      'data-checked': attributeOf(element, 'checked'),
    })
  } else for (const child of childrenOf(element)) lighten(child, publish)
}

/** How wide a figure is on a desk, and a plot on a phone; the gap between panels (as in shell.css). */
const DESK = 1080
const PHONE = 350
const GAP = 27

/** The widths of panels side by side, as shell.css lays them out. */
function panelWidths(panels: Element, width: number): number[] {
  const classes = classesOf(panels)
  if (classes.includes('three')) return shared(width, [1, 1, 1])
  if (classes.includes('lead')) return shared(width, [3, 2])
  return shared(width, classes.includes('follow') ? [1, 2] : [1, 1])
}

function shared(width: number, parts: readonly number[]): number[] {
  const all = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => Math.round(((width - GAP * (parts.length - 1)) * part) / all))
}

interface Place {
  readonly svg: Element
  /** How wide it will stand on a desk. */
  readonly width: number
}

/** The plots of a figure's body in their order; icons elsewhere stay as they are. */
function plotsIn(parent: Parent, width = DESK, inBody = false): Place[] {
  return childrenOf(parent).flatMap((child, i) => {
    if (inBody && child.tagName === 'svg') return [{ svg: child, width }]
    const panels = 'attrs' in parent && classesOf(parent).includes('figure-panels')
    const widths = panels ? panelWidths(parent, width) : [width]
    const within = inBody || classesOf(child).includes('figure-body')
    return plotsIn(child, widths[i % widths.length], within)
  })
}

/** A figure's HTML with all its plots drawn in one width; `twin` tells apart the second drawing on one page. */
export type Draw = (width: number, twin?: boolean) => string

/**
 * A still for the page: every plot becomes a file of its own, as wide as it stands on a desk, and one for phones, which
 * the browser fetches when they come near, so that the text does not wait for them.
 */
export function lightStill(draw: Draw, publish: Publish): string {
  const drawn = new Map<number, Place[]>()
  const plotsAt = (width: number): Place[] => {
    const plots = drawn.get(width) ?? plotsIn(parseFragment(draw(width)))
    drawn.set(width, plots)
    return plots
  }
  const still = parseFragment(draw(DESK))
  for (const [i, { svg, width }] of plotsIn(still).entries()) {
    // A third of a desk is a phone's width: one drawing does for both.
    const phone = Math.abs(width - PHONE) < GAP ? width : PHONE
    publishPlot(svg, plotsAt(width)[i].svg, plotsAt(phone)[i].svg, publish)
  }
  for (const child of childrenOf(still)) lighten(child, publish)
  return serialize(still)
}

function addClass(element: Element, name: string): void {
  const others = element.attrs.filter((attribute) => attribute.name !== 'class')
  element.attrs = [...others, { name: 'class', value: [...classesOf(element), name].join(' ') }]
}

/** A still that comes with the text: each plot stands in it twice, for desks and for phones. */
export function inlineStill(draw: Draw): string {
  const still = parseFragment(draw(DESK))
  const narrow = plotsIn(parseFragment(draw(PHONE, true)))
  for (const [i, { svg }] of plotsIn(still).entries()) {
    const twin = narrow[i].svg
    addClass(svg, 'still-wide')
    addClass(twin, 'still-narrow')
    defaultTreeAdapter.detachNode(twin)
    if (svg.parentNode) defaultTreeAdapter.insertBefore(svg.parentNode, twin, svg)
  }
  return serialize(still)
}
