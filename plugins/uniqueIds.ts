import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value

function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** “<h3> “SMOTE” in the chapter “input-training-data””: enough to find the element in the sources. */
function described(element: Element, around: readonly Element[]): string {
  const text = textOf(element).replaceAll(/\s+/gu, ' ').trim()
  const words = text === '' || text.length > 60 ? '' : ` “${text}”`
  const places = around.flatMap((outer) => {
    const figure = attributeOf(outer, 'data-figure')
    if (figure !== undefined) return [` of the figure “${figure}”`]
    const section = attributeOf(outer, 'aria-labelledby')
    if (section !== undefined) return [` in the section “${section}”`]
    return []
  })
  return `<${element.tagName}>${words}${places.join('')}`
}

/** Throws if two elements of a page have the same id, and says of both where they stand. */
export function expectUniqueIds(html: string): void {
  const first = new Map<string, string>()
  const wrong: string[] = []
  const visit = (node: Node, around: readonly Element[]): void => {
    if (!('childNodes' in node)) return
    const isElement = defaultTreeAdapter.isElementNode(node)
    const inside = isElement ? [node, ...around] : around
    const id = isElement ? attributeOf(node, 'id') : undefined
    if (isElement && id !== undefined) {
      const place = described(node, inside)
      const before = first.get(id)
      if (before === undefined) first.set(id, place)
      else wrong.push(`The id “${id}” is given twice: to ${before} and to ${place}`)
    }
    for (const child of node.childNodes) visit(child, inside)
  }
  visit(parse(html), [])
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
}
