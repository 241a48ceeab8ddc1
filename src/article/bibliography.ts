/** BibTeX as the article needs it: entries by key, a label for the sentence, fields for the list. */

export interface Entry {
  key: string
  type: string
  fields: Readonly<Record<string, string>>
  /** Its first line in the file, 1-based. */
  line: number
}

export type Bibliography = ReadonlyMap<string, Entry>

/** Reads up to the brace that closes the one opened just before `from`; gives the position after it. */
function pastBrace(source: string, from: number): number {
  let depth = 1
  let at = from
  while (depth > 0) {
    if (at >= source.length) throw new Error(`parseBibliography: no closing brace after offset ${from}`)
    if (source[at] === '{') depth += 1
    if (source[at] === '}') depth -= 1
    at += 1
  }
  return at
}

function parseFields(body: string): Record<string, string> {
  const fields: Record<string, string> = {}
  const name = /\s*([A-Za-z]+)\s*=\s*\{/gy
  for (let match = name.exec(body); match; match = name.exec(body)) {
    const end = pastBrace(body, name.lastIndex)
    fields[match[1].toLowerCase()] = body.slice(name.lastIndex, end - 1)
    const comma = body.indexOf(',', end)
    name.lastIndex = comma < 0 ? body.length : comma + 1
  }
  return fields
}

/** Entries of a BibTeX file whose field values stand in braces. Throws on a key given twice. */
export function parseBibliography(source: string): Bibliography {
  const entries = new Map<string, Entry>()
  const head = /^@(\w+)\{([^,\s]+),/gm
  for (let match = head.exec(source); match; match = head.exec(source)) {
    const [, type, key] = match
    if (entries.has(key)) throw new Error(`parseBibliography: the key ${key} stands twice`)
    const end = pastBrace(source, head.lastIndex)
    const line = source.slice(0, match.index).split('\n').length
    entries.set(key, { key, type, fields: parseFields(source.slice(head.lastIndex, end - 1)), line })
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
