import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { compile } from '@mdx-js/mdx'
import rehypeKatex from 'rehype-katex'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import { VFile } from 'vfile'
import type { Plugin } from 'vite'
import { parseBibliography, type Bibliography } from '../src/article/bibliography.ts'
import { chapter, type Chapter } from './chapter.ts'
import { citations } from './citations.ts'
import { corrections } from './corrections.ts'
import { footnotes } from './footnotes.ts'
import { formulas } from './formulas.ts'
import { glossaryLinks } from './glossary.ts'
import { headings } from './headings.ts'
import { sections } from './sections.ts'
import { typography } from './typography.ts'

type Message = VFile['messages'][number]

const name = /^(\d\d)-([a-z-]+)\.mdx$/

/** A displayed formula has no place of its own; the innermost block around it has. */
function placeOf({ line, column, ancestors }: Message) {
  const around = ancestors?.findLast((node) => node.position)?.position?.start
  return { line: line ?? around?.line, column: column ?? around?.column }
}

/** “src/article/04-loss-function.mdx:12:3: what is wrong”, so that an editor can jump there. */
function described(message: Message, path: string): string {
  const { line, column } = placeOf(message)
  const place = [path, line, column].filter((part) => part !== undefined).join(':')
  const cause = message.cause instanceof Error ? `: ${message.cause.message}` : ''
  return `${place}: ${message.reason}${cause}`
}

/**
 * A chapter's MDX → a module with its component as default and its `chapter` record.
 * Throws, naming file, line and column, on an unknown or unchecked citation and on every message of the maths.
 */
export async function compileChapter(
  source: string,
  path: string,
  bibliography: Bibliography,
): Promise<string> {
  const match = name.exec(basename(path))
  if (!match) throw new Error(`compileChapter: ${path} is not named NN-name.mdx`)
  const [, number, id] = match
  const file = new VFile({ path, value: source })
  const compiled = await compile(file, {
    remarkPlugins: [remarkFrontmatter, remarkGfm, remarkMath, chapter, citations(bibliography), typography],
    remarkRehypeOptions: { clobberPrefix: `${id}-`, footnoteLabel: 'Notes', footnoteLabelTagName: 'p' },
    rehypePlugins: [
      [rehypeKatex, { strict: true }],
      formulas,
      headings,
      footnotes(id),
      glossaryLinks,
      corrections,
      sections,
    ],
  }).catch((error: unknown) => {
    const message = file.messages.find((one) => one.fatal)
    throw message ? new Error(described(message, path)) : error
  })
  if (file.messages.length > 0) throw new Error(file.messages.map((one) => described(one, path)).join('\n'))
  const { headings: found = [], cited = [], chapter: read } = file.data
  if (!read) throw new Error(`compileChapter: ${path} was not read`)
  const record: Chapter = { number: Number(number), id, ...read, headings: found, cited: [...new Set(cited)] }
  return `${String(compiled)}\nexport const chapter = ${JSON.stringify(record)}\n`
}

/** Chapters for the prerendered page. The browser gets their HTML and never this code. */
export function mdx(bibliographyPath = 'src/article/references.bib'): Plugin {
  return {
    name: 'article:mdx',
    enforce: 'pre',
    async transform(source, id, options) {
      if (!id.endsWith('.mdx')) return null
      if (!options?.ssr) this.error(`${id}: chapters are for the prerendered page, not for the browser`)
      const path = resolve(bibliographyPath)
      this.addWatchFile(path)
      const bibliography = parseBibliography(readFileSync(path, 'utf8'))
      return { code: await compileChapter(source, id, bibliography), map: null }
    },
  }
}
