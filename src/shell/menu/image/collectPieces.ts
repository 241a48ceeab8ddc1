import { copyPlot } from './copyPlot'
import { svgElement } from './svg'
import { textLines } from './textLines'

/** Something to draw, and what it takes from top to bottom; both in pixels of the body. */
export interface Piece {
  top: number
  bottom: number
  element: SVGElement
}

/** What is there for the hand only: the settings below the picture say how it was set. */
const NOT_DRAWN = [
  '.control:not(.draw-pad, .guess)',
  '.draw-pad p',
  '.button, button, select, dialog, .panel-actions, .visually-hidden, [data-for-hand]',
].join()
const CLEAR = /^(?:transparent|rgba\(.*, 0\))$/

interface Frame {
  x: number
  y: number
}

/** The ground and the edges of an element. */
function boxOf(element: Element, style: CSSStyleDeclaration, { x, y }: Frame): Piece[] {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
  const pieces: Piece[] = []
  const edge = (from: Frame, to: Frame, colour: string, widthPx: string): void => {
    if (Number.parseFloat(widthPx) === 0 || CLEAR.test(colour)) return
    const ends = { x1: from.x - x, y1: from.y - y, x2: to.x - x, y2: to.y - y }
    const element = svgElement('line', { ...ends, stroke: colour, 'stroke-width': widthPx })
    pieces.push({ top: from.y - y, bottom: to.y - y, element })
  }
  if (!CLEAR.test(style.backgroundColor)) {
    const place = {
      x: left - x,
      y: top - y,
      width,
      height,
      rx: Number.parseFloat(style.borderTopLeftRadius) || 0,
    }
    const element = svgElement('rect', { ...place, fill: style.backgroundColor })
    pieces.push({ top: top - y, bottom: bottom - y, element })
  }
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ] as const
  edge(corners[0], corners[1], style.borderTopColor, style.borderTopWidth)
  edge(corners[3], corners[2], style.borderBottomColor, style.borderBottomWidth)
  edge(corners[0], corners[3], style.borderLeftColor, style.borderLeftWidth)
  edge(corners[1], corners[2], style.borderRightColor, style.borderRightWidth)
  return pieces
}

/** A plot, a canvas or an image in its place. */
function pictureOf(element: Element, { x, y }: Frame): Piece[] {
  const box = element.getBoundingClientRect()
  const isBlank = element instanceof HTMLCanvasElement && element.width * element.height === 0
  if (box.width === 0 || box.height === 0 || isBlank) return []
  const place = { x: box.left - x, y: box.top - y, width: box.width, height: box.height }
  const drawn = (): SVGElement => {
    if (element instanceof SVGSVGElement) {
      const copy = copyPlot(element)
      for (const [key, value] of Object.entries(place)) copy.setAttribute(key, String(value))
      return copy
    }
    const href = element instanceof HTMLCanvasElement ? element.toDataURL() : element.getAttribute('src')
    return svgElement('image', { ...place, href: href ?? '', preserveAspectRatio: 'none' })
  }
  return [{ top: place.y, bottom: place.y + place.height, element: drawn() }]
}

function textsOf(element: Element, style: CSSStyleDeclaration, { x, y }: Frame): Piece[] {
  return [...element.childNodes]
    .filter((node) => node instanceof Text)
    .flatMap((node) => textLines(node, style))
    .map(({ text, x: left, baseline, top, bottom }) => ({
      top: top - y,
      bottom: bottom - y,
      element: svgElement(
        'text',
        {
          x: (left - x).toFixed(1),
          y: (baseline - y).toFixed(1),
          fill: style.color,
          'font-family': style.fontFamily,
          'font-size': style.fontSize,
          'font-weight': style.fontWeight,
          'font-style': style.fontStyle,
        },
        text,
      ),
    }))
}

/** All that is to be seen of a figure's body: plots, canvases, images, words, grounds and edges. */
export function collectPieces(body: HTMLElement): Piece[] {
  const { left: x, top: y } = body.getBoundingClientRect()
  const frame = { x, y }
  const pieces: Piece[] = []
  const visit = (element: Element): void => {
    if (element.matches(NOT_DRAWN) || !element.checkVisibility({ visibilityProperty: true })) return
    const style = getComputedStyle(element)
    if (element !== body) pieces.push(...boxOf(element, style, frame))
    if (element.matches('svg, canvas, img')) {
      pieces.push(...pictureOf(element, frame))
      return
    }
    pieces.push(...textsOf(element, style, frame))
    for (const child of element.children) visit(child)
  }
  visit(body)
  return pieces
}
