import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { Plugin } from 'vite'

/** Folders whose style sheets stand beside what they style, in the order in which they count. */
const FOLDERS = ['charts', 'controls', 'shell', 'figures']

/** In each folder what is shared, in small letters, comes before what belongs to one component. */
const rank = (file: string): string =>
  `${dirname(file)}/${/^[A-Z]/.test(basename(file)) ? 1 : 0}${basename(file)}`

/** All style sheets of those folders, each once. */
export const sheetsIn = (source: string): string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.css'))
      .toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
      .map((file) => join(source, folder, file)),
  )

/** Provides the style sheet `virtual:styles.css`: a new sheet is found by standing there. */
export function styles(): Plugin {
  return {
    name: 'article:styles',
    config({ root = process.cwd() }) {
      const folder = join(root, 'node_modules/.cache/styles')
      const sheet = join(folder, 'styles.css')
      const rules = sheetsIn(join(root, 'src')).map((file) => `@import '${relative(folder, file)}';\n`)
      mkdirSync(folder, { recursive: true })
      writeFileSync(sheet, rules.join(''))
      return { resolve: { alias: { 'virtual:styles.css': sheet } } }
    },
  }
}
