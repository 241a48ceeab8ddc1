import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import postcss from 'postcss'

const CLASS = /\.([a-z_][\w-]*)/gi
/** A bracket without one inside it. */
const BRACKET = /\([^()]*\)/g

const classesIn = (css: string): string[] => [...css.matchAll(CLASS)].map(([, name]) => name)

/** What a selector asks for whatever stands in its brackets, which may be one of several or a “not”. */
function withoutBrackets(selector: string): string {
  const bare = selector.replaceAll(BRACKET, '')
  return bare === selector ? bare : withoutBrackets(bare)
}

/** The text of all files below a folder that end so. */
const textOf = (folder: string, ending: RegExp): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')

const SHEET = /\.css$/
const MODULE = /\.tsx?$/
/** What every figure may be made of. */
const SHARED = ['charts', 'controls', 'shell']

/**
 * Takes the rules out of the article's style sheet that a figure's own page has no use for: those of other figures, and
 * of formulas, since only the article's text has any. A class belongs to other figures if their style sheets name it and
 * no source of this figure, or of what all share, does. `source` is the folder `src`.
 */
export function openTrimmer(source: string): (css: string, figure: string) => string {
  const figures = readdirSync(join(source, 'figures'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  const classesOf = new Map(
    figures.map((name) => [name, new Set(classesIn(textOf(join(source, 'figures', name), SHEET)))]),
  )
  const shared = SHARED.flatMap((folder) => [
    textOf(join(source, folder), SHEET),
    textOf(join(source, folder), MODULE),
  ]).join('\n')
  const wordsIn = (text: string): Set<string> => new Set(text.match(/[\w-]+/g))
  const sharedWords = wordsIn(shared)

  return (css, figure) => {
    const own = wordsIn(textOf(join(source, 'figures', figure), /\.(?:css|tsx?)$/))
    const isForeign = (name: string): boolean =>
      name === 'katex' ||
      (!own.has(name) && !sharedWords.has(name) && figures.some((other) => classesOf.get(other)?.has(name)))
    const isWanted = (selector: string): boolean => !classesIn(withoutBrackets(selector)).some(isForeign)
    const sheet = postcss.parse(css)
    sheet.walkRules((rule) => {
      const selectors = rule.selectors.filter(isWanted)
      if (selectors.length === 0) rule.remove()
      else if (selectors.length < rule.selectors.length) rule.selectors = selectors
    })
    sheet.walkAtRules((rule) => {
      const isOfFormulas = rule.name === 'font-face' && /font-family:\s*["']?KaTeX/.test(String(rule))
      if (isOfFormulas || (rule.name === 'media' && rule.nodes?.length === 0)) rule.remove()
    })
    return sheet.toString()
  }
}
