export interface TextLine {
  text: string
  /** Where it begins, and its baseline, in the window. */
  x: number
  baseline: number
  /** What the line takes, in the window. */
  top: number
  bottom: number
}

const pen = document.createElement('canvas').getContext('2d')

/** A font as a canvas takes it. */
export const fontOf = ({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): string =>
  `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`

export function widthOf(text: string, font: string): number {
  if (pen === null) return 0
  pen.font = font
  return pen.measureText(text).width
}

/** Share of a font's height that stands above its baseline. */
function ascentOf(font: string): number {
  if (pen === null) return 0.8
  pen.font = font
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = pen.measureText('x')
  return above / (above + below)
}

/** The lines in which the page sets a text. */
export function textLines(node: Text, style: CSSStyleDeclaration): TextLine[] {
  const lines: TextLine[] = []
  const ascent = ascentOf(fontOf(style))
  const range = document.createRange()
  for (const word of node.data.matchAll(/[^ \t\n\r\f]+/g)) {
    range.setStart(node, word.index)
    range.setEnd(node, word.index + word[0].length)
    const [box] = range.getClientRects()
    const last = lines.at(-1)
    if (box === undefined || box.width === 0) continue
    if (last && Math.abs(last.top - box.top) < 1) last.text += ` ${word[0]}`
    else
      lines.push({
        text: word[0],
        x: box.left,
        baseline: box.top + ascent * box.height,
        top: box.top,
        bottom: box.bottom,
      })
  }
  return lines
}

/** Broken at spaces so that no line is wider than that; at one that must not be broken it holds together. */
export function wrapText(text: string, font: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/[ \t\n\r\f]+/)) {
    const last = lines.at(-1)
    const longer = `${last} ${word}`
    if (last === undefined || widthOf(longer, font) > width) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}
