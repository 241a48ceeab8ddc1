import type { Element, ElementContent } from 'hast'

export const classesOf = ({ properties }: Element): string[] => {
  const classes = properties['className']
  return Array.isArray(classes) ? classes.map(String) : []
}

export const hasClass = (element: Element, name: string): boolean => classesOf(element).includes(name)

export const isElement = (node: ElementContent): node is Element => node.type === 'element'

export const elementsIn = ({ children }: Element): Element[] => children.filter(isElement)

/** Declarations of a style attribute, which KaTeX writes without comments and strings. */
export type Style = Map<string, string>

export function styleOf({ properties }: Element): Style {
  const style = properties['style']
  const declarations = typeof style === 'string' ? style.split(';').filter(Boolean) : []
  return new Map(
    declarations.map((declaration): [string, string] => {
      const colon = declaration.indexOf(':')
      return [declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()]
    }),
  )
}

/** A length of a style in em; 0 where there is none. */
export function lengthOf(style: Style, name: string): number {
  const value = style.get(name) ?? '0em'
  if (!/^-?[\d.]+em$/.test(value)) throw new Error(`formulas: ${name}: ${value} is not in em`)
  return Number.parseFloat(value)
}

/** A length as exact as KaTeX's own are. */
export function em(value: number): string {
  const rounded = Number(value.toFixed(4))
  return rounded === 0 ? '0' : `${rounded}em`
}

/** Sets a length in em; one of 0 is left out. */
export function setLength(style: Style, name: string, value: number): void {
  const length = em(value)
  if (length === '0') style.delete(name)
  else style.set(name, length)
}

export const addLength = (style: Style, name: string, value: number): void =>
  setLength(style, name, lengthOf(style, name) + value)

export function setStyle(element: Element, style: Style): void {
  if (style.size === 0) delete element.properties['style']
  else element.properties['style'] = [...style].map(([name, value]) => `${name}:${value}`).join(';')
}

export function span(classes: readonly string[], style: Style, children: ElementContent[]): Element {
  const element: Element = { type: 'element', tagName: 'span', properties: {}, children }
  if (classes.length > 0) element.properties['className'] = [...classes]
  setStyle(element, style)
  return element
}
