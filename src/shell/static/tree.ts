import { defaultTreeAdapter } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
export type Parent = DefaultTreeAdapterTypes.ParentNode

export const childrenOf = (parent: Parent): Element[] =>
  parent.childNodes.filter((child) => defaultTreeAdapter.isElementNode(child))

export const attributeOf = (element: Element, wanted: string): string | undefined =>
  element.attrs.find(({ name }) => name === wanted)?.value

export const classesOf = (element: Element): string[] =>
  (attributeOf(element, 'class') ?? '').split(' ').filter(Boolean)

export const classesWithin = (element: Element): string[] => [
  ...classesOf(element),
  ...childrenOf(element).flatMap(classesWithin),
]

export const textOf = (parent: Parent): string =>
  parent.childNodes.map((child) => (defaultTreeAdapter.isTextNode(child) ? child.value : '')).join('')
