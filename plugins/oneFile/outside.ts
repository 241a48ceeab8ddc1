import { attributeOf, type Element, elementsIn, textOf } from '../tree.ts'
import { parse } from 'parse5'

/** What a browser fetches for a page, by the attribute that names it. */
const FETCHED = ['src', 'srcset', 'href', 'xlink:href', 'poster', 'data', 'action']

const IN_STYLE = /url\(\s*["']?([^"')\s]+)|@import\s+["']([^"']+)/g

const isWithin = (address: string): boolean => /^(#|\?|data:)/.test(address)

/** Where a reader may go to, and what only tells search engines where the article stands. */
const isLink = (element: Element): boolean =>
  element.tagName === 'a' || attributeOf(element, 'rel') === 'canonical'

function addressesOf(element: Element): string[] {
  const styles = [attributeOf(element, 'style') ?? '', element.tagName === 'style' ? textOf(element) : '']
  const named = FETCHED.flatMap((name) => attributeOf(element, name) ?? [])
  const isAbroad = (address: string): boolean => isLink(element) && /^(https?|mailto):/.test(address)
  return [
    ...named.filter((address) => !isAbroad(address)),
    ...styles.flatMap((style) => [...style.matchAll(IN_STYLE)].map(([, url, sheet]) => url ?? sheet)),
  ].filter((address) => !isWithin(address))
}

/** What a page, or a picture in SVG, asks for that does not stand in it. Links that lead a reader away are none. */
export const outsideOf = (markup: string): string[] =>
  elementsIn(parse(markup)).flatMap((element) =>
    addressesOf(element).map((address) => `<${element.tagName}> ${address}`),
  )
