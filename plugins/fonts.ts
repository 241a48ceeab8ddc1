import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'

const require = createRequire(import.meta.url)

interface Face {
  family: string
  /** Folder and file of the package, without the script's name. */
  source: (script: string) => string
  style: 'normal' | 'italic'
  weight: string
  axes: Readonly<Record<string, number | { min: number; max: number }>>
  /** Waits for nothing: the page names it in its head. */
  preload: boolean
}

const serif = (cut: string) => (script: string) =>
  `@fontsource-variable/source-serif-4/files/source-serif-4-${script}-${cut}.woff2`
const sans = (script: string) =>
  `@fontsource-variable/source-sans-3/files/source-sans-3-${script}-wght-normal.woff2`

const text = { wght: { min: 400, max: 700 } }

const faces: readonly Face[] = [
  {
    family: 'Article Serif',
    source: serif('wght-normal'),
    style: 'normal',
    weight: '400 700',
    axes: text,
    preload: true,
  },
  {
    family: 'Article Serif',
    source: serif('wght-italic'),
    style: 'italic',
    weight: '400 700',
    axes: text,
    preload: false,
  },
  { family: 'Article Sans', source: sans, style: 'normal', weight: '400 700', axes: text, preload: true },
  {
    family: 'Article Display',
    source: serif('opsz-normal'),
    style: 'normal',
    weight: '600',
    axes: { opsz: 48, wght: 600 },
    preload: true,
  },
]

/** What figures and numbers may need although no file spells it out. */
const always =
  Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join('') +
  'αβγδεζηθικλμνξοπρστυφχψωΓΔΘΛΞΠΣΦΨΩ' +
  '–—‘’“”…·•×÷±−√∞≈≠≤≥∑∏∂∫∈∇→←↑↓°§¶†‡²³¹⁰⁴⁻½¼¾¬µ¦€£©®\u00a0\u2009\u202f\u2011\u0302'

/** Every character of the sources that end up on the page. */
export function charactersIn(folder: string): string {
  const characters = new Set(always)
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/\.(mdx|tsx?|bib)$/.test(file))
      for (const character of readFileSync(join(folder, file), 'utf8')) characters.add(character)
  return [...characters].sort().join('')
}

/** The scripts a family is split into; which characters each holds is written in its own CSS. */
const scripts = ['latin', 'latin-ext', 'greek'] as const

interface Range {
  from: number
  to: number
}

const rangesOf = (css: string, file: string): Range[] => {
  const rule = css.split('@font-face').find((part) => part.includes(file.slice(file.lastIndexOf('/') + 1)))
  const list = rule && /unicode-range:\s*([^;]+)/.exec(rule)?.[1]
  if (!list) throw new Error(`fonts: no unicode-range for ${file}`)
  return list.split(',').map((part) => {
    const [from, to = from] = part.trim().slice(2).split('-')
    return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }
  })
}

const unicodeRange = (characters: string): string =>
  Array.from(characters, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16)}`).join(',')

async function subsetFace(face: Face, script: string, characters: string, folder: string): Promise<string> {
  const file = face.source(script)
  const cut = /(\w+)-(normal|italic)\.woff2$/.exec(file)
  const sheet = `${dirname(dirname(file))}/${cut?.[1]}${cut?.[2] === 'italic' ? '-italic' : ''}.css`
  const ranges = rangesOf(readFileSync(require.resolve(sheet), 'utf8'), file)
  const wanted = Array.from(characters)
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0
      return ranges.some(({ from, to }) => from <= code && code <= to)
    })
    .join('')
  const font = await subsetFont(readFileSync(require.resolve(file)), wanted, {
    targetFormat: 'woff2',
    variationAxes: { ...face.axes },
  })
  const role = face.preload && script === 'latin' ? 'first' : 'later'
  const name = `${face.family.slice('Article '.length)}-${face.style}-${script}-${role}.woff2`.toLowerCase()
  writeFileSync(join(folder, name), font)
  return `@font-face {
  font-family: '${face.family}';
  src: url('./${name}') format('woff2');
  font-style: ${face.style};
  font-weight: ${face.weight};
  font-display: swap;
  unicode-range: ${unicodeRange(wanted)};
}`
}

/** TeX commands and the KaTeX family each needs, beyond those any formula may need. */
const special: readonly (readonly [command: RegExp, family: string])[] = [
  [/\\(mathcal|cal)\b/, 'Caligraphic'],
  [/\\(mathfrak|frak)\b/, 'Fraktur'],
  [/\\(mathsf|textsf)\b/, 'SansSerif'],
  [/\\mathscr\b/, 'Script'],
  [/\\(mathtt|texttt)\b/, 'Typewriter'],
]

/** KaTeX's own style sheet with woff2 only, and only the families that the chapters' formulas use. */
function katexCss(chapters: string): string {
  const path = require.resolve('katex/dist/katex.min.css')
  const unused = special.filter(([command]) => !command.test(chapters)).map(([, family]) => `KaTeX_${family}`)
  return readFileSync(path, 'utf8')
    .replaceAll(/@font-face\{[^}]*\}/g, (rule) =>
      unused.some((family) => rule.includes(family)) ? '' : rule,
    )
    .replaceAll(/,url\([^)]*\.(?:woff|ttf)\) format\("[a-z]+"\)/g, '')
    .replaceAll(/url\(fonts\//g, `url(${dirname(path)}/fonts/`)
    .replaceAll('font-display:block', 'font-display:swap')
}

const chaptersIn = (folder: string): string =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')

/** Writes the subset fonts and their style sheet into a folder named after what went into them; gives the sheet. */
export async function makeFonts(root: string): Promise<string> {
  const characters = charactersIn(join(root, 'src'))
  const katex = katexCss(chaptersIn(join(root, 'src/article')))
  const stamp = createHash('sha256')
    .update(JSON.stringify([characters, katex, faces, readFileSync(new URL(import.meta.url), 'utf8')]))
    .digest('hex')
  const folder = join(root, 'node_modules/.cache/fonts', stamp.slice(0, 12))
  const sheet = join(folder, 'fonts.css')
  mkdirSync(folder, { recursive: true })
  if (readdirSync(folder).includes('fonts.css')) return sheet
  const rules: string[] = []
  for (const face of faces)
    for (const script of face.family === 'Article Display' ? (['latin'] as const) : scripts)
      rules.push(await subsetFace(face, script, characters, folder))
  writeFileSync(sheet, `${rules.join('\n')}\n${katex}\n`)
  return sheet
}

/** Provides the style sheet `virtual:fonts.css` and names the faces the first screen needs in the page's head. */
export function fonts(): Plugin {
  return {
    name: 'article:fonts',
    async config({ root }) {
      return { resolve: { alias: { 'virtual:fonts.css': await makeFonts(root ?? process.cwd()) } } }
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        return Object.values(bundle ?? {})
          .filter((file) => /-first-[\w-]+\.woff2$/.test(file.fileName))
          .map((file) => ({
            tag: 'link',
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              crossorigin: '',
              href: `./${file.fileName}`,
            },
            injectTo: 'head' as const,
          }))
      },
    },
  }
}
