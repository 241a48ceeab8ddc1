import { defaultTreeAdapter, html, parseFragment, serialize, serializeOuter } from 'parse5'
import type { Page } from '../../charts/layouts'
import { type Answer, answersIn, foldedAnswers } from './answers'
import { awaitScript } from './awaitScript'
import { pictureStyle } from './pictureStyle'
import { type Pair, pairsOf, plotsOf } from './plots'
import { attributeOf, childrenOf, classesOf, classesWithin, type Element, type Parent, textOf } from './tree'

/** Takes a picture's ending and what it holds; gives the address under which it will be found. */
export type Publish = (extension: string, content: string | Uint8Array) => string

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
  const style = `<style>${pictureStyle(new Set(classesWithin(svg)), markup)}</style>`
  return markup.replace(/^<svg([^>]*)>/, (_, attributes: string) => `${opening}${attributes}>${style}`)
}

/** The file of a plot, and the size it has of its own. */
function published(svg: Element, publish: Publish) {
  const [, , width, height] = (attributeOf(svg, 'viewBox') ?? '').split(' ')
  return { address: publish('svg', fileOf(svg, width, height)), size: { width, height } }
}

/** The plot with what waits for a guess, if anything does: that is taken out of the plot. */
function publishAnswer(svg: Element, publish: Publish): readonly Answer[] {
  const answers = answersIn(svg)
  if (answers.length === 0) return []
  const whole = published(svg, publish)
  for (const answer of answers) defaultTreeAdapter.detachNode(answer)
  return [{ ...whole, alt: `${attributeOf(svg, 'aria-label') ?? ''}, with the answer` }]
}

/** What is heard in place of a plot: its name and its description. */
function spokenOf(svg: Element): string {
  const descriptions = childrenOf(svg).filter(({ tagName }) => tagName === 'desc')
  return [attributeOf(svg, 'aria-label'), ...descriptions.map(textOf)].filter(Boolean).join('. ')
}

/** The image that stands for a plot. */
function imageOf(svg: Element, { address, size }: ReturnType<typeof published>): Attributes {
  return {
    class: attributeOf(svg, 'class'),
    style: attributeOf(svg, 'style'),
    src: address,
    alt: spokenOf(svg),
    loading: 'lazy',
    ...size,
  }
}

/** Leaves the image of a plot in its place: the drawing for desks, or for narrow pages the one for phones. */
function publishPlot(svg: Element, narrow: Element, publish: Publish): void {
  const onDesk = published(svg, publish)
  const onPhone = published(narrow, publish)
  const image = imageOf(svg, onDesk)
  if (onPhone.address === onDesk.address) {
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

/** What only a figure that lives draws on, or reads out. */
const isForLife = (element: Element): boolean =>
  element.tagName === 'canvas' || (element.tagName === 'span' && attributeOf(element, 'hidden') !== undefined)

/** Takes an element out, and the word of its parent that it describes it. */
function takeOut(element: Element): void {
  const id = attributeOf(element, 'id')
  const parent = element.parentNode
  if (parent && defaultTreeAdapter.isElementNode(parent) && id !== undefined)
    parent.attrs = parent.attrs.filter(({ name, value }) => name !== 'aria-describedby' || value !== id)
  defaultTreeAdapter.detachNode(element)
}

/** Pictures become files, inputs their empty places; plots have been seen to. */
function lighten(element: Element, publish: Publish): void {
  if (isForLife(element)) takeOut(element)
  else if (element.tagName === 'img') publishImage(element, publish)
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

/** A figure's HTML with all its plots drawn for one page; `isSecond` tells apart the second drawing on one page. */
export type Draw = (page: Page, isSecond?: boolean) => string

/** Takes out of each pair what waits for a guess, then places the pair; gives the answers, folded, as HTML. */
function placePlots(pairs: readonly Pair[], publish: Publish, place: (pair: Pair) => void): string {
  const answers: Answer[] = []
  for (const pair of pairs) {
    answers.push(...publishAnswer(pair.svg, publish))
    for (const answer of answersIn(pair.narrow)) defaultTreeAdapter.detachNode(answer)
    place(pair)
  }
  return foldedAnswers(answers)
}

/**
 * A poster for the page: every plot becomes a file of its own, as wide as it stands on a desk, and one for phones, which
 * the browser fetches when they come near, so that the text does not wait for them. No file that a reader sees before a
 * guess holds its answer.
 */
export function lightPoster(figure: string, draw: Draw, publish: Publish): string {
  const poster = parseFragment(draw('desk'))
  const pairs = pairsOf(poster, parseFragment(draw('phone')), figure)
  const answers = placePlots(pairs, publish, ({ svg, narrow }) => publishPlot(svg, narrow, publish))
  for (const child of childrenOf(poster)) lighten(child, publish)
  awaitScript(poster)
  return serialize(poster) + answers
}

function addClass(element: Element, name: string): void {
  const others = element.attrs.filter((attribute) => attribute.name !== 'class')
  element.attrs = [...others, { name: 'class', value: [...classesOf(element), name].join(' ') }]
}

/** In bytes: of a drawing as heavy as that one is enough in a page. */
const HEAVY = 20_000

/** Leaves both drawings of a plot in its place. */
function standTwice(svg: Element, narrow: Element): void {
  addClass(svg, 'poster-wide')
  addClass(narrow, 'poster-narrow')
  defaultTreeAdapter.detachNode(narrow)
  if (svg.parentNode) defaultTreeAdapter.insertBefore(svg.parentNode, narrow, svg)
}

/** What is folded once scripts run. */
export const foldedIn = (parent: Parent): Element[] =>
  childrenOf(parent).flatMap((child) =>
    classesOf(child).includes('figure-more-pictures') ? [child] : foldedIn(child),
  )

/**
 * A poster that comes with the text: each plot stands in it twice, for desks and for phones. Heavy drawings for phones
 * are files, and what is folded once scripts run is light.
 */
export function inlinePoster(figure: string, draw: Draw, publish: Publish): string {
  const poster = parseFragment(draw('desk'))
  const folded = foldedIn(poster)
  const isFolded = new Set(folded.flatMap((parent) => [...plotsOf(parent, figure).values()]))
  const isLight = ({ svg, narrow }: Pair): boolean =>
    !isFolded.has(svg) && serializeOuter(narrow).length <= HEAVY
  // Two on one page differ in their ids; in a file of its own a plot has no second beside it.
  const alone = plotsOf(parseFragment(draw('phone')), figure)
  const pairs = pairsOf(poster, parseFragment(draw('phone', true)), figure).map((pair) =>
    isLight(pair) ? pair : { ...pair, narrow: alone.get(pair.key) ?? pair.narrow },
  )
  const answers = placePlots(pairs, publish, (pair) => {
    const { svg, narrow } = pair
    if (isFolded.has(svg)) publishPlot(svg, narrow, publish)
    else {
      if (!isLight(pair)) become(narrow, 'img', imageOf(narrow, published(narrow, publish)))
      standTwice(svg, narrow)
    }
  })
  for (const parent of folded) lighten(parent, publish)
  awaitScript(poster)
  return serialize(poster) + answers
}
