import { describe, expect, it } from 'vitest'
import { compileChapter } from '../../plugins/mdx'
import { parseBibliography } from '../../src/article/bibliography'

const bibliography = parseBibliography(`
@article{Huber1964,
  author = {Huber, Peter J.},
  title = {Robust Estimation of a Location Parameter},
  year = {1964},
  note = {checked},
}
@article{Recalled1990,
  author = {Recalled, A. and Memory, B.},
  title = {From memory},
  year = {1990},
  note = {recalled; checked by nobody},
}
`)

const path = 'src/article/04-loss-function.mdx'
const frontmatter = '---\ntitle: Loss function\nshort: Loss\n---\n\n'
const compile = (text: string) => compileChapter(frontmatter + text, path, bibliography)

/** The record that a compiled chapter exports. */
async function recordOf(text: string): Promise<unknown> {
  const match = /export const chapter = (.*)$/m.exec(await compile(text))
  return JSON.parse(match?.[1] ?? 'null')
}

describe('a chapter fails the build', () => {
  it('at the line and column of an unknown citation', async () => {
    await expect(compile('Some text, and\nthen [@Nobody1999] is cited.')).rejects.toThrow(
      `${path}:7:7: Unknown citation @Nobody1999`,
    )
  })

  it('at the place of the second key of a group', async () => {
    await expect(compile('[@Huber1964; @Nobody1999]')).rejects.toThrow(/:6:2: Unknown citation @Nobody1999/)
  })

  it('when a citation’s entry is not marked as checked', async () => {
    await expect(compile('As @Recalled1990 said.')).rejects.toThrow(
      `${path}:6:4: Citation @Recalled1990 may not be printed: its note in references.bib is “recalled;`,
    )
  })

  it('at the line of a formula that KaTeX cannot read, with its reason', async () => {
    await expect(compile('First line.\n\nThen $\\frac{1}{$ fails.')).rejects.toThrow(
      /:8:6: .*KaTeX parse error/s,
    )
  })

  it('when a formula uses what KaTeX only tolerates', async () => {
    await expect(compile('$$\né = 1\n$$')).rejects.toThrow(/:6:1: .*unicodeTextInMathMode/s)
  })

  it('when it has a heading that belongs to the page', async () => {
    await expect(compile('# Loss')).rejects.toThrow(/:6:1: Only ## \(section\)/)
  })

  it('at the line of a heading whose id another heading has, with that line too', async () => {
    await expect(compile('## Huber loss\n\nText.\n\n## Its price [#huber-loss]')).rejects.toThrow(
      `${path}:10:1: The id “huber-loss” is also that of the heading in line 6`,
    )
  })

  it('when its frontmatter lacks a field', async () => {
    const text = '---\ntitle: Loss\n---\n\nText.'
    await expect(compileChapter(text, path, bibliography)).rejects.toThrow(
      `${path}:1:1: Frontmatter: short is missing`,
    )
  })

  it('when its file is not named after its place', async () => {
    await expect(compileChapter(frontmatter, 'loss.mdx', bibliography)).rejects.toThrow('NN-name.mdx')
  })
})

describe('the record of a chapter', () => {
  it('takes number and id from the file, titles from the frontmatter', async () => {
    expect(await recordOf('Text.')).toMatchObject({
      number: 4,
      id: 'loss-function',
      title: 'Loss function',
      short: 'Loss',
      empty: false,
    })
  })

  it('says that a chapter with nothing but comments is empty', async () => {
    expect(await recordOf('{/* to come */}')).toMatchObject({ empty: true, words: 0 })
  })

  it('lists sections, figures and citations, each key once', async () => {
    const text =
      '## Huber loss [#huber]\n\n@Huber1964 and [@Huber1964].\n\n<Figure id="huber-vs-mse" />\n\n### Its price'
    expect(await recordOf(text)).toMatchObject({
      figures: [{ id: 'huber-vs-mse', place: `${path}:10`, section: 1 }],
      cited: ['Huber1964'],
      headings: [
        { id: 'huber', text: 'Huber loss', level: 3 },
        { id: 'its-price', text: 'Its price', level: 4 },
      ],
    })
  })
})

describe('corrections', () => {
  const note = (id: string) => `<Correction id="${id}">\nNot so.\n</Correction>`

  it('leave a mark at the end of the last paragraph before them, whatever stands between', async () => {
    const code = await compile(`It is so.\n\n$$\nx\n$$\n\n${note('E1')}\n\n${note('E2')}`)
    expect(code).toMatch(/It is so\.[\s\S]*#correction-E1[\s\S]*#correction-E2[\s\S]*katex-display/u)
    expect(code).toContain('Correction E1')
  })

  it('fail the build where there is no paragraph to correct', async () => {
    await expect(compile(`Before.\n\n## Huber\n\n${note('E1')}`)).rejects.toThrow(
      `${path}:10:1: The correction E1 stands after no paragraph`,
    )
  })
})

describe('citations', () => {
  it('in brackets name authors and year, with a place in the source', async () => {
    const code = await compile('It holds [@Huber1964, p. 75].')
    expect(code).toContain('href: "#ref-Huber1964"')
    expect(code).toContain('"Huber 1964"')
    expect(code).toContain('", p. 75"')
  })

  it('in the sentence put only the year in brackets', async () => {
    const code = await compile('It was @Huber1964 who asked.')
    expect(code).toContain('"Huber ("')
    expect(code).toContain('"1964"')
  })

  it('leave addresses of letters and code alone', async () => {
    const code = await compile('Write to `@Nobody1999` or someone@Nobody1999.')
    expect(code).not.toContain('#ref-')
  })
})

describe('typography', () => {
  it('keeps a number on the line of its unit', async () => {
    expect(await compile('From 77 % to 92 %, at 20 °C.')).toContain(
      'From 77\u00a0% to 92\u00a0%, at 20\u00a0°C.',
    )
  })
})

describe('a section', () => {
  it('says how much it holds, so that its height can be reserved', async () => {
    const code = await compile(
      'Lead.\n\n## One\n\nTwo words $x$.\n\n$$\ny\n$$\n\n<Figure id="a" />\n\n## Two\n\nThree.',
    )
    const extents = [...code.matchAll(/"--words": "(\d+)",\s*"--formulas": "(\d+)",\s*"--figures": "(\d+)"/g)]
    expect(extents.map((match) => match.slice(1).map(Number))).toEqual([
      [1, 0, 0],
      [4, 1, 1],
      [2, 0, 0],
    ])
  })
})
