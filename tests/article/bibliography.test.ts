import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  authorsOf,
  isChecked,
  labelsOf,
  parseBibliography,
  plain,
  toBibtex,
} from '../../src/article/bibliography'

const file = readFileSync('src/article/references.bib', 'utf8')
const bibliography = parseBibliography(file)

describe('parseBibliography', () => {
  it('reads every entry of the article’s file with an author, a title and a year', () => {
    expect(bibliography.size).toBe(file.match(/^@/gm)?.length)
    for (const { key, fields } of bibliography.values())
      for (const name of ['author', 'title', 'year', 'note'])
        expect(fields[name], `${name} of ${key}`).toBeTruthy()
  })

  it('keeps inner braces and commas of a field', () => {
    const entry = parseBibliography('@misc{A1, title={{GAN}s, and {MNIST}}, year={2024}}').get('A1')
    expect(entry?.fields).toEqual({ title: '{GAN}s, and {MNIST}', year: '2024' })
  })

  it('refuses a key that stands twice', () => {
    expect(() => parseBibliography('@misc{A1, year={1}}\n@misc{A1, year={2}}')).toThrow(
      'A1 stands twice, in lines 1 and 2',
    )
  })

  it('reads values in quotes and bare numbers, and refuses what only a macro would say', () => {
    const entry = parseBibliography('@Misc{A1,\n title = "Of {M}ice", Year = 1964}').get('A1')
    expect(entry?.fields).toEqual({ title: 'Of {M}ice', year: '1964' })
    expect(() => parseBibliography('@misc{A1, author = {A} # {B}}')).toThrow('author of A1 is no plain text')
  })

  it('refuses an entry whose brace is never closed', () => {
    const source = '@misc{A0, title={a}}\n\n@misc{A1, title={open'
    expect(() => parseBibliography(source)).toThrow('parseBibliography: line 3:')
  })
})

describe('toBibtex', () => {
  it('reads back as the same entry without the project’s own fields', () => {
    for (const entry of bibliography.values()) {
      const { note: _note, surveyref: _number, ...fields } = entry.fields
      expect(parseBibliography(toBibtex(entry)).get(entry.key)?.fields).toEqual(fields)
    }
  })
})

describe('plain', () => {
  it('turns accents, dashes and protected capitals into text', () => {
    expect(plain('K{\\"o}rber, Reiers{\\o}l: {GAN}etic 1--2 \\& 3---4')).toBe(
      'Körber, Reiersøl: GANetic 1–2 & 3—4',
    )
  })

  it('leaves no TeX in any printed field', () => {
    for (const { fields } of bibliography.values())
      for (const name of ['author', 'title', 'journal', 'booktitle'])
        expect(plain(fields[name] ?? '')).not.toMatch(/[\\{}]/)
  })
})

describe('labelsOf', () => {
  it('gives every entry a label of its own', () => {
    const labels = [...labelsOf(bibliography).values()].map(({ names, year }) => `${names} ${year}`)
    expect(labels).toHaveLength(bibliography.size)
    expect(new Set(labels).size).toBe(labels.length)
  })

  it('names one, two, or the first of many', () => {
    const sample = parseBibliography(`@misc{A1, author={One, A.}, year={1}}
@misc{B2, author={One, A. and Two, B.}, year={2}}
@misc{C3, author={One, A. and Two, B. and Three, C.}, year={3}}`)
    expect([...labelsOf(sample).values()].map((label) => label.names)).toEqual([
      'One',
      'One & Two',
      'One et al.',
    ])
  })
})

describe('isChecked', () => {
  it('believes a note only when it begins with “checked”', () => {
    const noted = (note: string) => parseBibliography(`@misc{A1, note={${note}}}`).get('A1')
    const entries = [
      'checked',
      'checked: abstract page',
      'recalled',
      'id checked; title recalled',
      'unchecked',
    ].map(noted)
    expect(entries.map((entry) => entry && isChecked(entry))).toEqual([true, true, false, false, false])
  })
})

describe('authorsOf', () => {
  it('splits given and family names', () => {
    const entry = bibliography.get('Oord2018')
    expect(entry && authorsOf(entry)[0]).toEqual({ family: 'van den Oord', given: 'Aaron' })
  })
})
