/** A figure's picture as a file: every panel in its place, styles written out, the claim above, the settings below. */

const NAMESPACE = 'http://www.w3.org/2000/svg'
/** What a style sheet may say of a mark. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
  'visibility',
  'paint-order',
  'letter-spacing',
  'image-rendering',
]
const MARGIN_PX = 16
const LINE_PX = 22
const PNG_SCALE = 2

/** Writes what the page's style sheets say into the copy itself. */
function inlineStyles(original: Element, copy: Element): void {
  if (copy instanceof SVGElement) {
    const computed = getComputedStyle(original)
    for (const name of STYLES) {
      const value = computed.getPropertyValue(name)
      if (value !== '') copy.style.setProperty(name, value)
    }
    copy.removeAttribute('class')
  }
  const children = [...original.children]
  ;[...copy.children].forEach((child, i) => {
    const source = children[i]
    if (source !== undefined) inlineStyles(source, child)
  })
}

const element = (name: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
  const made = document.createElementNS(NAMESPACE, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}

function textLine(text: string, x: number, y: number, sizePx: number, weight: number): SVGElement {
  const { color, fontFamily } = getComputedStyle(document.body)
  const line = element('text', {
    x,
    y,
    fill: color,
    'font-size': sizePx,
    'font-weight': weight,
    'font-family': fontFamily,
  })
  line.textContent = text
  return line
}

/** Broken at spaces so that a line holds about `most` characters. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length >= most) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

function placed(body: HTMLElement, top: number): SVGElement[] {
  const origin = body.getBoundingClientRect()
  const pieces: SVGElement[] = []
  for (const part of body.querySelectorAll('canvas, svg')) {
    if (part.parentElement?.closest('svg') !== null) continue
    const box = part.getBoundingClientRect()
    if (box.width === 0) continue
    const place = {
      x: MARGIN_PX + box.left - origin.left,
      y: top + box.top - origin.top,
      width: box.width,
      height: box.height,
    }
    if (part instanceof HTMLCanvasElement) {
      pieces.push(element('image', { ...place, href: part.toDataURL(), preserveAspectRatio: 'none' }))
    } else {
      const copy = part.cloneNode(true)
      if (!(copy instanceof SVGSVGElement)) continue
      inlineStyles(part, copy)
      for (const [key, value] of Object.entries(place)) copy.setAttribute(key, String(value))
      pieces.push(copy)
    }
  }
  return pieces
}

function drawing(
  body: HTMLElement,
  words: { title: string; settings: string },
): { svg: SVGElement; width: number; height: number } {
  const { width: inner, height: bodyHeight } = body.getBoundingClientRect()
  const width = Math.ceil(inner + 2 * MARGIN_PX)
  const title = wrapped(words.title, inner / 8.5)
  const settings = wrapped(words.settings, inner / 6)
  const top = MARGIN_PX + title.length * LINE_PX
  const height = Math.ceil(top + bodyHeight + settings.length * LINE_PX + MARGIN_PX)
  const svg = element('svg', { xmlns: NAMESPACE, width, height, viewBox: `0 0 ${width} ${height}` })
  svg.append(
    element('rect', { width, height, fill: getComputedStyle(document.body).backgroundColor }),
    ...title.map((line, i) => textLine(line, MARGIN_PX, MARGIN_PX + 12 + i * LINE_PX, 17, 600)),
    ...placed(body, top),
    ...settings.map((line, i) =>
      textLine(line, MARGIN_PX, top + bodyHeight + LINE_PX + i * LINE_PX, 12, 400),
    ),
  )
  return { svg, width, height }
}

async function rasterised(svg: Blob, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(svg)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * PNG_SCALE
    canvas.height = height * PNG_SCALE
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) =>
        blob === null ? reject(new Error('picture: the browser made no PNG')) : resolve(blob),
      ),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** The figure's body as one file. */
export async function pictureOf(
  body: HTMLElement,
  words: { title: string; settings: string },
  kind: 'svg' | 'png',
): Promise<Blob> {
  const { svg, width, height } = drawing(body, words)
  const file = new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' })
  return kind === 'svg' ? file : rasterised(file, width, height)
}
