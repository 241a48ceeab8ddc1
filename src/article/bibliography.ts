import { parse, type Field, type Item } from 'bibtex-parse'

/** BibTeX as the article needs it: entries by key, a label for the sentence, fields for the list. */

export interface Entry {
  key: string
  type: string
  fields: Readonly<Record<string, string>>
  /** Its first line in the file, 1-based. */
  line: number
}

export type Bibliography = ReadonlyMap<string, Entry>

const text = (key: string, { name, value }: Field): string => {
  if (typeof value === 'string') return value
  throw new Error(`parseBibliography: ${name} of ${key} is no plain text: write it out, in braces`)
}

/** The parser's message, with the line at which it stopped. */
function items(source: string): readonly Item[] {
  try {
    return parse(source, { number: 'string' })
  } catch (error) {
    const line = /"line":(\d+)/.exec(JSON.stringify(error))?.[1] ?? '?'
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(`parseBibliography: line ${line}: ${message}`, { cause: error })
  }
}

/** Entries of a BibTeX file. Throws, with the line, on what is no BibTeX and on a key given twice. */
export function parseBibliography(source: string): Bibliography {
  const entries = new Map<string, Entry>()
  let from = 0
  for (const item of items(source)) {
    if (item.itemtype !== 'entry') continue
    const { key, type, raw } = item
    const at = source.indexOf(raw, from)
    from = at + raw.length
    const line = source.slice(0, at).split('\n').length
    const before = entries.get(key)
    if (before)
      throw new Error(`parseBibliography: the key ${key} stands twice, in lines ${before.line} and ${line}`)
    const fields = item.fields.map((field) => [field.name.toLowerCase(), text(key, field)] as const)
    entries.set(key, { key, type, fields: Object.fromEntries(fields), line })
  }
  return entries
}

/** An entry may be printed only when its note says that it was checked against its source. */
export const isChecked = (entry: Entry): boolean => /^checked\b/.test(entry.fields['note'] ?? '')

const accents: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '~': '\u0303',
}

/** TeX of a field → plain text: accents, dashes, protected capitals. */
export const plain = (tex: string): string =>
  tex
    .replaceAll(
      /\{?\\(["'`~])\{?(\w)\}?\}?/g,
      (_, accent: string, letter: string) => letter + accents[accent],
    )
    .replaceAll(/\{?\\o\b\}?/g, 'ø')
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll(/\\([&%_])/g, '$1')
    .replaceAll(/[{}]/g, '')
    .normalize('NFC')

export interface Author {
  given: string
  family: string
}

export const authorsOf = (entry: Entry): readonly Author[] =>
  plain(entry.fields['author'] ?? '')
    .split(' and ')
    .map((name) => {
      const [family, given = ''] = name.split(', ')
      return { family, given }
    })

const namesOf = (entry: Entry): string => {
  const [first, second, ...others] = authorsOf(entry).map((author) => author.family)
  if (others.length > 0) return `${first} et al.`
  return second ? `${first} & ${second}` : first
}

export interface Label {
  names: string
  year: string
}

/** “Huber”, “1964” for every key; where two entries would read alike the year gets a letter. */
export function labelsOf(bibliography: Bibliography): ReadonlyMap<string, Label> {
  const alike = new Map<string, string[]>()
  for (const entry of bibliography.values()) {
    const label = `${namesOf(entry)} ${entry.fields['year']}`
    alike.set(label, [...(alike.get(label) ?? []), entry.key])
  }
  const labels = new Map<string, Label>()
  for (const keys of alike.values()) {
    keys.forEach((key, index) => {
      const entry = bibliography.get(key)
      if (!entry) return
      const letter = keys.length > 1 ? 'abcdefgh'.charAt(index) : ''
      labels.set(key, { names: namesOf(entry), year: (entry.fields['year'] ?? 'n.d.') + letter })
    })
  }
  return labels
}

const ours = new Set(['note', 'surveyref'])

/** The entry as BibTeX for a reader to copy, without the fields that are the project's own. */
export function toBibtex(entry: Entry): string {
  const fields = Object.entries(entry.fields).filter(([name]) => !ours.has(name))
  return [
    `@${entry.type}{${entry.key},`,
    ...fields.map(([name, value]) => `  ${name} = {${value}},`),
    '}',
  ].join('\n')
}
