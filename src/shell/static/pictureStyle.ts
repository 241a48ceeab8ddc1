import postcss, { type Root, type Rule } from 'postcss'
import tokens from '../../styles/tokens.css?raw'

/** What stands beside marks, controls and figures, as in plugins/styles.ts. */
const sheets = import.meta.glob<string>('../../{charts,controls,figures}/**/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** A picture in a file cannot have the page's own fonts. */
const ROOT = `svg{--serif:Georgia,serif;font:13px 'Source Sans 3','Segoe UI',Roboto,Arial,sans-serif;font-variant-numeric:tabular-nums}`

const CLASS = /\.([\w-]+)/g
const VARIABLE = /var\((--[\w-]+)/g
/** What answers a hand; and what waits for a guess, which nobody makes in a poster. */
const ANSWERS = /:hover|:focus|:active|until-guessed/

const namesIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name]) => name)

/** The rules of all marks, read once: a page has hundreds of plots. */
const RULES: readonly Rule[] = (() => {
  const sheet = postcss.parse(Object.values(sheets).join('\n'))
  return sheet.nodes.filter((node) => node.type === 'rule')
})()

const speaksOf = new Map(
  RULES.flatMap(({ selectors }) => selectors).map((selector) => [
    selector,
    ANSWERS.test(selector) ? [] : namesIn(selector, CLASS),
  ]),
)

/** The rules that speak of these classes and of no others. */
function rulesFor(classes: ReadonlySet<string>): string {
  const speaks = (selector: string): boolean => {
    const named = speaksOf.get(selector) ?? []
    return named.length > 0 && named.every((name) => classes.has(name))
  }
  return RULES.map((rule) => {
    const selectors = rule.selectors.filter(speaks)
    return selectors.length === 0 ? '' : `\n${rule.clone({ selectors }).toString()}`
  }).join('')
}

const TOKENS = postcss.parse(tokens)
TOKENS.walkRules((rule) => {
  if (rule.selector.startsWith(':root[data-theme')) rule.remove()
})

/** Both palettes, the dark one for readers whose system is dark, as far as they are used. */
function tokensFor(used: ReadonlySet<string>): Root {
  const sheet = TOKENS.clone()
  sheet.walkDecls((declaration) => {
    if (!used.has(declaration.prop)) declaration.remove()
  })
  sheet.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove()
  })
  return sheet
}

const packed = (css: string): string =>
  css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('<', '\\3c ')

/** The part of the page's style that a plot in a file needs. */
export function pictureStyle(classes: ReadonlySet<string>, markup: string): string {
  const rules = rulesFor(classes)
  const used = new Set(namesIn(markup + rules, VARIABLE).filter((name) => !ROOT.includes(`${name}:`)))
  return packed([tokensFor(used).toString(), ROOT, rules].join(''))
}

/** The rules alone, for what draws without variables. */
export const pictureRules = (classes: ReadonlySet<string>): string => packed(rulesFor(classes))

/** What each variable stands for in the light. */
const LIGHT = new Map<string, string>()
for (const node of TOKENS.nodes)
  if (node.type === 'rule')
    node.walkDecls(({ prop, value }) => {
      LIGHT.set(prop, value)
    })

/** A text without variables, in the colours of the light; one that is unknown is what is said in its place. */
export const inLight = (text: string): string =>
  text.replaceAll(/var\((--[\w-]+)(?:,\s*([^()]+))?\)/g, (_, name: string, otherwise?: string) => {
    const value = LIGHT.get(name) ?? otherwise ?? 'currentcolor'
    return value.includes('var(') ? inLight(value) : value
  })
