import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chapters } from '../../src/article/chapters'
import { ledger, type Source, typedNumbersOf } from './typedNumbers'

const CHAPTERS = [
  '00-opening',
  '01-input-training-data',
  '02-architecture',
  '03-regularisation',
  '04-loss-function',
  '05-outlook',
  '06-experiment',
  '07-scoreboard',
]
const typed = CHAPTERS.flatMap(typedNumbersOf)
const settled = typed.filter(({ coming }) => coming === undefined)

describe('typed numbers of the text', () => {
  it('are known, with their source, wherever no figure is to come', () => {
    const unknown = settled.filter(({ place, token }) => ledger[place]?.[token] === undefined)
    expect(unknown).toEqual([])
  })

  it('stand where the ledger says', () => {
    const found = new Set(settled.map(({ place, token }) => `${place} ${token}`))
    const listed = Object.entries(ledger).flatMap(([place, tokens]) =>
      Object.keys(tokens).map((token) => `${place} ${token}`),
    )
    expect(listed.filter((entry) => !found.has(entry))).toEqual([])
  })

  const sources = Object.entries(ledger).flatMap(([place, tokens]) =>
    Object.entries(tokens).map(([token, source]) => ({ place, token, source })),
  )

  it('are what their closed forms give', () => {
    for (const { token, source } of sources) {
      if (typeof source !== 'function') continue
      const [text] = token.replace(',', '').match(/[\d.]+/) ?? ['']
      expect(source().toFixed(text.split('.')[1]?.length ?? 0)).toBe(text)
    }
  })

  it('are looked for by the tests, and printed in the cited works, that are named', () => {
    const cited = new Set(chapters.flatMap((chapter) => [...chapter.cited]))
    const isTrue = (source: Source, place: string): boolean => {
      if (typeof source === 'function' || source === 'set' || source.startsWith('coming ')) return true
      if (source.startsWith('@')) return cited.has(source.slice(1))
      const test = readFileSync(source, 'utf8')
      return test.includes('expectSaid') && test.includes(place.split('#')[0])
    }
    expect(sources.filter(({ source, place }) => !isTrue(source, place))).toEqual([])
  })

  it('have no decimals of a per cent before their figure has come, but in quotations', () => {
    const isQuoted = (sentence: string): boolean => /paper|authors|ResNet|\[@/.test(sentence)
    const fine = typed.filter(
      ({ coming, token, sentence }) => coming !== undefined && /\.\d+ %/.test(token) && !isQuoted(sentence),
    )
    expect(fine).toEqual([])
  })
})
