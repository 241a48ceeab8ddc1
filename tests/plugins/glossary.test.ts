import { expect, it } from 'vitest'
import { compileChapter } from '../../plugins/mdx'
import { glossary } from '../../src/article/glossary'

const chapter = (text: string): Promise<string> =>
  compileChapter(`---\ntitle: A\nshort: A\n---\n\n${text}\n`, 'src/article/01-a.mdx', new Map())

const links = (code: string): string[] => [...code.matchAll(/href: "#term-([a-z-]+)"/g)].map(([, id]) => id)

it('links a term where a chapter first uses it, and only there', async () => {
  expect(links(await chapter('Each epoch takes a while.\n\nTwo epochs take longer, an epoch less.'))).toEqual(
    ['epoch'],
  )
})

it('takes the longest form, and only whole words', async () => {
  expect(links(await chapter('Ridge regression at a learning rate. Reweighted, cartridge.'))).toEqual([
    'ridge',
    'learning-rate',
  ])
})

it('leaves headings, links, code and formulas alone', async () => {
  expect(
    links(await chapter('## Epochs\n\n[an epoch](https://example.org), `epoch`, $\\text{epoch}$.')),
  ).toEqual([])
})

it('has every term once, each form for one term alone', () => {
  const forms = glossary.flatMap(({ term, forms: given = [term] }) => given.map((form) => form.toLowerCase()))
  expect(new Set(forms).size).toBe(forms.length)
  expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length)
})

it('stands in the order of the alphabet', () => {
  const terms = glossary.map(({ term }) => term)
  expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, 'en')))
})
