import { isCodeLike } from '../handIn'

/** The codes of a whole class take a tenth of it. */
const MOST_BYTES = 100_000
/** As much of a line as is known again. */
const LINE_SHOWN = 40

export interface FilesRead {
  /** What stood in the files, one after the other, for `handInsIn`. */
  codes: string
  /** A sentence for each file of which something was not read. */
  refused: readonly string[]
}

export const shortened = (line: string): string =>
  line.length > LINE_SHOWN ? `${line.slice(0, LINE_SHOWN)}…` : line

/** Control characters that no text has: pictures and documents are full of them. */
const isText = (content: string): boolean => !/[^\P{Cc}\t\n\v\f\r]/u.test(content)

interface Read {
  codes: readonly string[]
  refused?: string
}

function codesIn(name: string, content: string): Read {
  if (!isText(content)) return { codes: [], refused: `“${name}” is not a text file.` }
  const lines = content
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length === 0) return { codes: [], refused: `“${name}” is empty.` }
  const codes = lines.filter(isCodeLike)
  const others = lines.filter((line) => !isCodeLike(line))
  if (others.length === 0) return { codes }
  const [first] = others
  return {
    codes,
    refused:
      codes.length === 0
        ? `“${name}” holds no code: its first line is “${shortened(first)}”.`
        : `“${name}” holds lines that are not codes, and they were left out; the first is “${shortened(first)}”.`,
  }
}

async function readFile(file: File): Promise<Read> {
  const { name, size, type } = file
  if (size > MOST_BYTES) {
    // What is too large is not opened: the browser tells by the name what it is.
    const isOther = type !== '' && !type.startsWith('text/')
    return {
      codes: [],
      refused: isOther ? `“${name}” is not a text file.` : `“${name}” is too large for codes.`,
    }
  }
  try {
    return codesIn(name, await file.text())
  } catch {
    return { codes: [], refused: `“${name}” could not be read.` }
  }
}

/** The codes that students saved, as if they had been pasted; nothing else that stands in their files. */
export async function readFiles(files: readonly File[]): Promise<FilesRead> {
  const read = await Promise.all(files.map(readFile))
  return {
    codes: read.flatMap(({ codes }) => codes).join('\n'),
    refused: read.flatMap(({ refused }) => refused ?? []),
  }
}
