import postcss, { type Root } from 'postcss'
import charts from '../charts/charts.css?raw'
import controls from '../controls/controls.css?raw'
import tokens from '../styles/tokens.css?raw'

const figures = import.meta.glob<string>('../figures/*/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** A picture in a file cannot have the page's own fonts. */
const ROOT = `svg{--serif:Georgia,serif;font:13px 'Source Sans 3','Segoe UI',Roboto,Arial,sans-serif;font-variant-numeric:tabular-nums}`

const CLASS = /\.([\w-]+)/g
const VARIABLE = /var\((--[\w-]+)/g
/** What answers a hand; and what waits for a guess, which nobody makes in a still. */
const ANSWERS = /:hover|:focus|:active|until-guessed/

const namesIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name]) => name)

/** The rules that speak of these classes and of no others. */
function rulesFor(classes: ReadonlySet<string>): Root {
  const sheet = postcss.parse([charts, controls, ...Object.values(figures)].join('\n'))
  const speaks = (selector: string): boolean => {
    const named = namesIn(selector, CLASS)
    return named.length > 0 && named.every((name) => classes.has(name)) && !ANSWERS.test(selector)
  }
  sheet.walkAtRules((rule) => {
    rule.remove()
  })
  sheet.walkRules((rule) => {
    const kept = rule.selectors.filter(speaks)
    if (kept.length === 0) rule.remove()
    else rule.selectors = kept
  })
  return sheet
}

/** Both palettes, the dark one for readers whose system is dark, as far as they are used. */
function tokensFor(used: ReadonlySet<string>): Root {
  const sheet = postcss.parse(tokens)
  sheet.walkRules((rule) => {
    if (rule.selector.startsWith(':root[data-theme')) rule.remove()
  })
  sheet.walkDecls((declaration) => {
    if (!used.has(declaration.prop)) declaration.remove()
  })
  sheet.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove()
  })
  return sheet
}

/** The part of the page's style that a plot in a file needs. */
export function stillStyle(classes: ReadonlySet<string>, markup: string): string {
  const rules = rulesFor(classes).toString()
  const used = new Set(namesIn(markup + rules, VARIABLE).filter((name) => !ROOT.includes(`${name}:`)))
  const css = [tokensFor(used).toString(), ROOT, rules].join('')
  return css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('<', '\\3c ')
}
