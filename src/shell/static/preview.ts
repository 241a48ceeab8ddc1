import { defaultTreeAdapter, parseFragment, serializeOuter } from 'parse5'
import { answersIn } from './answers'
import { awaitScript } from './awaitScript'
import { type Draw, foldedIn } from './pictures'
import { inLight, pictureRules } from './pictureStyle'
import { plotsOf } from './plots'
import { SANS, SERIF } from './previewFonts'
import { attributeOf, classesWithin, type Element } from './tree'

/** What those who are sent a figure's address see of it, in pixels. */
const WIDTH = 1200
const HEIGHT = 630
const MARGIN = 56
const CLAIM = { size: 46, line: 56 }
/** Width of a letter of the claim over its size, rather too wide than too narrow. */
const LETTER = 0.5
const FOOT = 36
/** Of a claim that stands beside its plot. */
const BESIDE = 350

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The words in lines of about the same length, none longer than there is room for. */
export function linesOf(text: string, width: number, size: number): string[] {
  const room = Math.floor(width / (LETTER * size))
  const count = Math.ceil(text.length / room)
  const words = text.split(' ')
  for (let most = Math.ceil(text.length / count); ; most += 1) {
    const lines: string[] = []
    for (const word of words) {
      const last = lines.at(-1)
      if (last !== undefined && last.length + 1 + word.length <= most)
        lines[lines.length - 1] = `${last} ${word}`
      else lines.push(word)
    }
    if (lines.length <= count || most >= room) return lines
  }
}

const boxOf = (svg: Element): number[] => (attributeOf(svg, 'viewBox') ?? '').split(' ').map(Number)

/** The largest plot of a figure, without what waits for a guess. */
function largestPlot(figure: string, draw: Draw): Element | undefined {
  const poster = parseFragment(draw('desk'))
  awaitScript(poster)
  for (const folded of foldedIn(poster)) defaultTreeAdapter.detachNode(folded)
  const area = (svg: Element): number => {
    const [, , width, height] = boxOf(svg)
    return width * height
  }
  const [largest] = [...plotsOf(poster, figure).values()].toSorted((a, b) => area(b) - area(a))
  for (const answer of largest === undefined ? [] : answersIn(largest)) defaultTreeAdapter.detachNode(answer)
  return largest
}

interface Room {
  x: number
  y: number
  width: number
  height: number
}

interface Claim {
  lines: string[]
  /** What the claim leaves of the picture. */
  room: Room
}

const HIGH = HEIGHT - 2 * MARGIN - FOOT

/** Above the plot. */
function claimAbove(claim: string): Claim {
  const lines = linesOf(claim, WIDTH - 2 * MARGIN, CLAIM.size)
  const above = lines.length * CLAIM.line + 12
  return {
    lines,
    room: { x: MARGIN, y: MARGIN + above, width: WIDTH - 2 * MARGIN, height: HIGH - above },
  }
}

/** Beside the plot. */
function claimBeside(claim: string): Claim {
  const x = 3 * MARGIN + BESIDE
  return {
    lines: linesOf(claim, BESIDE + MARGIN, CLAIM.size),
    room: { x, y: MARGIN, width: WIDTH - MARGIN - x, height: HIGH },
  }
}

const scaleIn = (svg: Element, { width, height }: Room): number => {
  const [, , wide, tall] = boxOf(svg)
  return Math.min(width / wide, height / tall)
}

/** The plot in the middle of its room, as large as that allows. */
function plotIn(svg: Element, room: Room): string {
  const [left, above, width, height] = boxOf(svg)
  const scale = scaleIn(svg, room)
  const [wide, tall] = [scale * width, scale * height]
  const place = {
    x: room.x + (room.width - wide) / 2,
    y: room.y + (room.height - tall) / 2,
    width: wide,
    height: tall,
  }
  const attributes = Object.entries(place).map(([name, value]) => `${name}="${Math.round(value)}"`)
  const markup = serializeOuter(svg).replaceAll('&nbsp;', '\u00A0')
  const opening = `<svg ${attributes.join(' ')} viewBox="${[left, above, width, height].join(' ')}" font-size="13" overflow="visible">`
  return markup.replace(/^<svg[^>]*>/, opening)
}

/**
 * A figure's claim and its largest plot as one SVG picture of 1200 × 630 pixels, without variables and what else only
 * browsers know.
 */
export function previewOf(figure: string, draw: Draw, claim: string): string {
  const svg = largestPlot(figure, draw)
  const places = [claimBeside(claim), claimAbove(claim)]
  const { lines, room } = places.reduce((best, other) =>
    svg === undefined || scaleIn(svg, other.room) > scaleIn(svg, best.room) ? other : best,
  )
  const text = lines.map((line, i) => {
    const y = Math.round(MARGIN + 0.7 * CLAIM.size + i * CLAIM.line)
    return `<tspan x="${MARGIN}" y="${y}">${escaped(line)}</tspan>`
  })
  const rules = svg === undefined ? '' : pictureRules(new Set(classesWithin(svg)))
  return inLight(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="${SANS}">` +
      `<style>${rules} [data-for-hand] { display: none }</style>` +
      `<rect width="${WIDTH}" height="${HEIGHT}" fill="var(--paper)"/>` +
      `<text fill="var(--ink)" font-family="${SERIF}" font-weight="600" font-size="${CLAIM.size}">${text.join('')}</text>` +
      (svg === undefined ? '' : plotIn(svg, room)) +
      `<text x="${MARGIN}" y="${HEIGHT - FOOT}" fill="var(--ink-soft)" font-size="26">Robust by Training</text>` +
      '</svg>',
  )
}
