import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { SANS } from '../src/shell/static/previewFonts.ts'
import { charactersIn } from './fonts.ts'

const require = createRequire(import.meta.url)

const sans = (script: string): string => `source-sans-3/files/source-sans-3-${script}-wght-normal.woff2`

/** The painter knows no font of many weights: one file for each that plots use, and the claim's. */
const FACES: readonly { file: string; axes: Readonly<Record<string, number>> }[] = [
  ...['latin', 'latin-ext', 'greek'].flatMap((script) =>
    [400, 500, 600].map((wght) => ({ file: sans(script), axes: { wght } })),
  ),
  {
    file: 'source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
    axes: { opsz: 48, wght: 600 },
  },
]

const hashOf = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, 16)
}

/** Written whole or not at all. */
function keep(file: string, content: Uint8Array): void {
  writeFileSync(`${file}.${process.pid}`, content)
  renameSync(`${file}.${process.pid}`, file)
}

async function makeFonts(folder: string, characters: string): Promise<string[]> {
  const files: string[] = []
  for (const { file, axes } of FACES) {
    const kept = join(folder, `${hashOf(file, JSON.stringify(axes), characters)}.ttf`)
    if (!existsSync(kept)) {
      const source = readFileSync(require.resolve(`@fontsource-variable/${file}`))
      keep(kept, await subsetFont(source, characters, { targetFormat: 'sfnt', variationAxes: axes }))
    }
    files.push(kept)
  }
  return files
}

/** Paints SVG pictures as PNG, in the article's fonts; what was painted once is kept. */
export async function openPainter(root: string): Promise<(svg: string) => Uint8Array> {
  const folder = join(root, 'node_modules/.cache/previews')
  mkdirSync(folder, { recursive: true })
  const fontFiles = await makeFonts(folder, charactersIn(join(root, 'src')))
  const { Resvg } = await import('@resvg/resvg-js')
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: SANS, sansSerifFamily: SANS }
  return (svg) => {
    const kept = join(folder, `${hashOf(svg, ...fontFiles)}.png`)
    if (!existsSync(kept)) keep(kept, new Resvg(svg, { font }).render().asPng())
    return readFileSync(kept)
  }
}
