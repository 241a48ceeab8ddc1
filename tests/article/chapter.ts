import { readFileSync } from 'node:fs'
import { expect } from 'vitest'

/** A chapter's text on one line, as numbers may stand at a line's end; words that set a figure stand as words. */
export const textOf = (chapter: string): string =>
  readFileSync(`src/article/${chapter}.mdx`, 'utf8')
    .replaceAll(/<\/?Try\b[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')

/** A share as the prose prints it. */
export const percent = (share: number, decimals: number): string => `${(100 * share).toFixed(decimals)} %`

/** The chapter says these words. A failure prints them alone, not the chapter. */
export function expectSaid(chapter: string, words: string): void {
  expect(textOf(chapter).includes(words) ? words : `nothing like it in ${chapter}`).toBe(words)
}
