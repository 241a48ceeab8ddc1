/** First to last code point, as “U+0-FF” or “U+4??” has it. */
function rangeOf(text: string): readonly [number, number] {
  const [first = '', last = first] = text.trim().replace(/^u\+/i, '').split('-')
  return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'F'), 16)]
}

/** Whether a face draws any of the characters. */
function isUsed(unicodeRange: string, characters: ReadonlySet<number>): boolean {
  if (unicodeRange === '') return true
  const ranges = unicodeRange.split(',').map(rangeOf)
  return [...characters].some((character) =>
    ranges.some(([first, last]) => character >= first && character <= last),
  )
}

async function dataAddress(address: string): Promise<string> {
  const response = await fetch(address)
  const bytes = new Uint8Array(await response.arrayBuffer())
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return `data:font/woff2;base64,${btoa(text)}`
}

const isFace = (rule: CSSRule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule

/** A face that is not to be had is left out: the file names others after it. */
async function faceWithData(rule: CSSFontFaceRule, base: string): Promise<string> {
  const address = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue('src'))?.[1]
  if (address === undefined) return ''
  const data = await dataAddress(new URL(address, base).href).catch(() => undefined)
  return data === undefined ? '' : rule.cssText.replace(/src:[^;]*;/, `src: url(${data}) format("woff2");`)
}

/** The page's faces that a text in these families needs, written out as a style sheet that holds them. */
export async function embedFonts(families: string, text: string): Promise<string> {
  const characters = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0))
  const faces = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules]
      .filter(isFace)
      .filter(({ style }) => {
        const family = style.getPropertyValue('font-family').replaceAll(/["']/g, '')
        return families.includes(family) && isUsed(style.getPropertyValue('unicode-range'), characters)
      })
      .map((rule) => faceWithData(rule, sheet.href ?? document.baseURI)),
  )
  return (await Promise.all(faces)).join('\n')
}
