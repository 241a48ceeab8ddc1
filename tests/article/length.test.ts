import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = 'src/article'
const chapters = readdirSync(folder)
  .filter((name) => name.endsWith('.mdx') && !name.includes('references'))
  .map((name) => readFileSync(`${folder}/${name}`, 'utf8').replace(/^---[\s\S]*?\n---/, ''))

/** Running text: no notes in the margin, no exercises, no displayed formulas; a formula in a line is a word. */
const runningText = (chapter: string): string =>
  chapter
    .replaceAll(/<(Exercise|Correction|Aside)\b[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/\{\/\*[\s\S]*?\*\/\}/g, ' ')
    .replaceAll(/\$\$[\s\S]*?\$\$/g, ' ')
    .replaceAll(/\$[^$]*\$/g, ' x ')
    .replaceAll(/<Read\b[^>]*>/g, ' x ')
    .replaceAll(/<(?!Figure\b)[^>]*>/g, ' ')

const figuresIn = (text: string): number => text.match(/<Figure\b/g)?.length ?? 0
const wordsIn = (text: string): number => text.replaceAll(/<[^>]*>/g, ' ').match(/[\p{L}\d’]+/gu)?.length ?? 0
const total = (texts: readonly string[], of: (text: string) => number): number =>
  texts.reduce((sum, text) => sum + of(text), 0)

describe('the running text', () => {
  const texts = chapters.map(runningText)

  it('has 7,000 to 9,000 words', () => {
    expect(total(texts, wordsIn)).toBeGreaterThanOrEqual(7000)
    expect(total(texts, wordsIn)).toBeLessThanOrEqual(9000)
  })

  it('has a figure for every 150 to 240 words where figures stand', () => {
    const sections = texts.flatMap((text) => text.split(/\n(?=## )/)).filter((text) => figuresIn(text) > 0)
    const perFigure = total(sections, wordsIn) / total(sections, figuresIn)
    expect(perFigure).toBeGreaterThanOrEqual(150)
    expect(perFigure).toBeLessThanOrEqual(240)
  })
})
