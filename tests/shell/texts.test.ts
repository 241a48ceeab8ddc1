import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseSync } from 'vite'

/** What React draws anew while a reader reads; the prose is drawn once. */
const FOLDERS = ['src/figures', 'src/shell', 'src/controls', 'src/charts']

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** Whether an expression is certainly a text in at least one of its branches. */
function isText(node: unknown): boolean {
  if (!isRecord(node)) return false
  switch (node['type']) {
    case 'JSXText':
      return String(node['value']).trim() !== ''
    case 'Literal':
      // Translators leave blanks alone.
      return typeof node['value'] === 'string'
        ? node['value'].trim() !== ''
        : typeof node['value'] === 'number'
    case 'TemplateLiteral':
      return true
    case 'JSXExpressionContainer':
      return isText(node['expression'])
    case 'ConditionalExpression':
      return isText(node['consequent']) || isText(node['alternate'])
    case 'LogicalExpression':
      return isText(node['right'])
    default:
      return false
  }
}

const isNothing = (node: unknown): boolean =>
  isRecord(node) &&
  ((node['type'] === 'JSXText' &&
    String(node['value']).trim() === '' &&
    String(node['value']).includes('\n')) ||
    (isRecord(node['expression']) && node['expression']['type'] === 'JSXEmptyExpression'))

/** Where a text stands beside other children of one element. */
function mixedTexts(code: string, path: string): string[] {
  const found: string[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const each of node) visit(each)
      return
    }
    if (!isRecord(node)) return
    if (node['type'] === 'JSXElement' || node['type'] === 'JSXFragment') {
      const children = listOf(node['children']).filter((child) => !isNothing(child))
      if (children.length > 1 && children.some(isText)) {
        const line = code.slice(0, Number(node['start'])).split('\n').length
        found.push(`${path}:${line}`)
      }
    }
    for (const value of Object.values(node)) visit(value)
  }
  visit(parseSync(path, code).program)
  return found
}

describe('a translator that wraps every text in an element of its own', () => {
  it('is told from nothing: the rule below sees text beside text and beside elements', () => {
    const mixed = ['<p>epoch {n}</p>', '<p>{a ? "text" : null}<b /></p>', '<p>{`${n}`}{" "}<b /></p>']
    for (const code of mixed) expect(mixedTexts(`const x = ${code}`, 'x.tsx')).toEqual(['x.tsx:1'])
    const single = ['<p>{`epoch ${n}`}</p>', '<p>\n  <b />\n  <i />\n</p>', '<p>{items}<b /></p>']
    for (const code of single) expect(mixedTexts(`const x = ${code}`, 'x.tsx')).toEqual([])
  })

  it('finds each text alone in its element, so that it neither freezes nor breaks', () => {
    const mixed = FOLDERS.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.tsx'))
        .map((path) => join(folder, path)),
    ).flatMap((path) => mixedTexts(readFileSync(path, 'utf8'), path))
    expect(mixed).toEqual([])
  })
})
