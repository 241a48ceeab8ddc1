import { closeGaps } from './closeGaps'
import { collectPieces } from './collectPieces'
import { embedFonts } from './embedFonts'
import { svgElement } from './svg'
import { wrapText } from './textLines'

export interface ImageWords {
  /** The figure's claim. */
  title: string
  /** What it shows now, in a sentence. */
  sentence: string
  settings: string
  /** The page's name and the link to this very state. */
  source: string
  address: string
}

interface Drawing {
  svg: SVGElement
  width: number
  height: number
}

const MARGIN_PX = 20
const PNG_SCALE = 2
const MOST_DRAWS = 10

/** The ground on which the figure stands. */
function groundOf(element: Element | null): string {
  if (element === null) return '#fff'
  const { backgroundColor } = getComputedStyle(element)
  return /^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor)
    ? groundOf(element.parentElement)
    : backgroundColor
}

interface Block {
  size: number
  weight: number
  colour: string
  href?: string
}

/** Lines of text from `top` down, and the height they take. */
function textBlock(text: string, top: number, width: number, family: string, block: Block) {
  const { size, weight, colour, href } = block
  const step = size * 1.35
  const style = { fill: colour, 'font-size': size, 'font-weight': weight, 'font-family': family }
  const lines = text === '' ? [] : wrapText(text, `${weight} ${size}px ${family}`, width)
  const elements = lines.map((line, i) =>
    svgElement('text', { x: MARGIN_PX, y: (top + size + i * step).toFixed(1), ...style }, line),
  )
  const height = lines.length * step
  return {
    elements: href === undefined ? elements : [svgElement('a', { href }, ...elements)],
    height: height === 0 ? 0 : height + 6,
  }
}

function draw(body: HTMLElement, words: ImageWords): Drawing {
  const { width: inner } = body.getBoundingClientRect()
  const { color, fontFamily } = getComputedStyle(body)
  const elements: SVGElement[] = []
  let y = MARGIN_PX
  const write = (text: string, size: number, weight: number, href?: string): void => {
    const block = { size, weight, colour: color, ...(href === undefined ? {} : { href }) }
    const { elements: lines, height } = textBlock(text, y, inner, fontFamily, block)
    elements.push(...lines)
    y += height
  }
  write(words.title, 18, 650)
  write(words.sentence, 14, 400)
  const { groups, height } = closeGaps(collectPieces(body))
  elements.push(svgElement('g', { transform: `translate(${MARGIN_PX} ${y + 8})` }, ...groups))
  y += height + 16
  write(words.settings, 12, 400)
  write(`${words.source} · ${words.address}`, 12, 400, words.address)
  const size = { width: Math.ceil(inner + 2 * MARGIN_PX), height: Math.ceil(y + MARGIN_PX - 6) }
  const ground = svgElement('rect', { ...size, fill: groundOf(body) })
  const box = { ...size, viewBox: `0 0 ${size.width} ${size.height}`, role: 'img' }
  const named = [svgElement('title', {}, words.title), svgElement('desc', {}, words.sentence)]
  return { svg: svgElement('svg', box, ...named, ground, ...elements), ...size }
}

/** Every family that the drawing names. */
function familiesOf(svg: SVGElement): string {
  const families = [...svg.querySelectorAll('text')].map(
    (text) => text.getAttribute('font-family') ?? text.style.fontFamily,
  )
  return [...new Set(families)].join(',')
}

async function rasterised(svg: Blob, { width, height }: Drawing): Promise<Blob> {
  const address = URL.createObjectURL(svg)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * PNG_SCALE
    canvas.height = height * PNG_SCALE
    const context = canvas.getContext('2d')
    // WebKit calls an image ready before the fonts and images inside it are: it is drawn until nothing changes.
    let last = ''
    for (let i = 0; i < MOST_DRAWS; i++) {
      context?.clearRect(0, 0, canvas.width, canvas.height)
      context?.drawImage(image, 0, 0, canvas.width, canvas.height)
      const drawn = canvas.toDataURL()
      if (drawn === last) break
      last = drawn
      await new Promise((next) => requestAnimationFrame(next))
    }
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) =>
        blob === null ? reject(new Error('exportImage: the browser made no PNG')) : resolve(blob),
      ),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** A figure's body as one sees it, in a file of its own: claim and sentence above, settings and source below. */
export async function exportImage(body: HTMLElement, words: ImageWords, kind: 'svg' | 'png'): Promise<Blob> {
  const drawing = draw(body, words)
  const fonts = await embedFonts(familiesOf(drawing.svg), drawing.svg.textContent)
  drawing.svg.prepend(svgElement('style', {}, fonts))
  const file = new Blob([new XMLSerializer().serializeToString(drawing.svg)], { type: 'image/svg+xml' })
  return kind === 'svg' ? file : rasterised(file, drawing)
}
