import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { defaultTreeAdapter, html, parse, serialize } from 'parse5'
import { outsideOf } from './outside.ts'
import { attributeOf, type Element, elementsIn, setAttribute, setText, textOf } from '../tree.ts'

const unpacking = fileURLToPath(new URL('./unpack.js', import.meta.url))

const TOO_OLD =
  'The figures of this file stand still: they need JavaScript and a browser of 2023 or later. The text can be read.'

const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** A file of the site as an address that holds it. */
function dataAddress(file: string): string {
  const type = TYPES[extname(file)]
  if (type === undefined) throw new Error(`one file: what ${file} is, plugins/oneFile/page.ts does not know`)
  // As text, pictures that are alike are packed together.
  return type === TYPES['.svg']
    ? `data:${type},${encodeURIComponent(readFileSync(file, 'utf8'))}`
    : `data:${type};base64,${readFileSync(file, 'base64')}`
}

const isEntry = (element: Element): boolean =>
  element.tagName === 'script' && attributeOf(element, 'src') !== undefined

/** Bytes as text: nothing that runs. */
const PACKED = { type: 'application/gzip', id: 'packed' }

const isPacked = (element: Element): boolean => attributeOf(element, 'id') === PACKED.id

const isPolicy = (element: Element): boolean =>
  attributeOf(element, 'http-equiv') === 'Content-Security-Policy'

/** The address, within the site, of the page's script. */
export function entryOf(page: string): string {
  const entries = elementsIn(parse(page)).filter(isEntry)
  const address = entries.length === 1 ? attributeOf(entries[0], 'src') : undefined
  if (address === undefined) throw new Error('one file: the page has not one script of its own')
  return address
}

/** Word of files that come beside the page; and the pictures drawn again for phones, where the others are seen smaller. */
const isLeftOut = (element: Element): boolean =>
  element.tagName === 'source' || /^(preload|manifest)$/.test(attributeOf(element, 'rel') ?? '')

/** Takes the pictures out of the page: an image keeps its words, its size, and the address by which it finds its picture. */
function takePictures(elements: readonly Element[], folder: string): Record<string, string> {
  const pictures: Record<string, string> = {}
  for (const element of elements)
    for (const attribute of element.attrs)
      if (element.tagName === 'img' && attribute.name === 'src' && attribute.value.startsWith('./')) {
        attribute.name = 'data-picture'
        pictures[attribute.value] ??= dataAddress(join(folder, attribute.value))
      }
  return pictures
}

/** Puts icon and fonts where they are named. */
function embed(elements: readonly Element[], folder: string): void {
  const inPlace = (address: string): string => dataAddress(join(folder, address))
  for (const element of elements) {
    for (const attribute of element.attrs)
      if (element.tagName === 'link' && attribute.name === 'href' && attribute.value.startsWith('./'))
        attribute.value = inPlace(attribute.value)
    if (element.tagName === 'style')
      setText(
        element,
        textOf(element).replaceAll(/url\((\.\/[^)]+)\)/g, (_, address: string) => `url(${inPlace(address)})`),
      )
  }
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * As strict as the site's, but for another place: nothing is fetched, so the page's own address is good for nothing;
 * what stands in the page has its hash here, and workers, pictures and fonts are made of what stands in it.
 */
function policyOf(elements: readonly Element[], script: string): string {
  const hashesOf = (tagName: string) =>
    elements
      .filter((element) => element.tagName === tagName && !isPacked(element))
      .map(textOf)
      .map(hashOf)
  return [
    "default-src 'none'",
    ["script-src 'wasm-unsafe-eval'", ...hashesOf('script'), hashOf(script)].join(' '),
    ['style-src', ...hashesOf('style')].join(' '),
    "style-src-attr 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    'connect-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function scriptElement(attributes: Readonly<Record<string, string>>, text: string): Element {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }))
  const element = defaultTreeAdapter.createElement('script', html.NS.HTML, attrs)
  setText(element, text)
  return element
}

export interface Parts {
  /** Where the site stands. */
  folder: string
  /** All that the page runs, without imports. */
  script: string
  worker: string
}

/** The page with all of its parts in it. Throws if anything in it still asks for what is not. */
export function onePage(page: string, { folder, script, worker }: Parts): string {
  const document = parse(page)
  for (const element of elementsIn(document)) {
    if (isLeftOut(element) || isEntry(element)) defaultTreeAdapter.detachNode(element)
    // No figure has a page beside it: links to one alone lead to it in its place.
    if (element.tagName === 'html') setAttribute(element, 'data-one-file', '')
    if (attributeOf(element, 'class')?.includes('from-file') === true) setText(element, TOO_OLD)
  }
  const body = elementsIn(document).find(({ tagName }) => tagName === 'body')
  if (body === undefined) throw new Error('one file: the page has no body')
  const pictures = takePictures(elementsIn(document), folder)
  const packed = gzipSync(JSON.stringify({ script, worker, pictures }), { level: 9 }).toString('base64')
  defaultTreeAdapter.appendChild(body, scriptElement(PACKED, packed))
  defaultTreeAdapter.appendChild(body, scriptElement({}, readFileSync(unpacking, 'utf8')))
  embed(elementsIn(document), folder)
  const policy = elementsIn(document)
    .find(isPolicy)
    ?.attrs.find(({ name }) => name === 'content')
  if (policy === undefined) throw new Error('one file: the page has no policy')
  policy.value = policyOf(elementsIn(document), script)
  const file = serialize(document)
  const outside = [file, ...Object.values(pictures).map(decodeURIComponent)].flatMap(outsideOf)
  if (outside.length > 0) throw new Error(`one file: it asks for what is outside: ${outside.join(', ')}`)
  return file
}
