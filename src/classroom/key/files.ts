/** The codes of a whole class take a tenth of it. */
const MOST_BYTES = 100_000

export interface FilesRead {
  /** What stood in the files, one after the other, for `handInsIn`. */
  codes: string
  /** A sentence for each file that was not read. */
  refused: readonly string[]
}

/** What students saved, as if it had been pasted: the same is read, the same refused. */
export async function readFiles(files: readonly File[]): Promise<FilesRead> {
  const read = await Promise.all(
    files.map(async (file): Promise<string | Error> => {
      if (file.size > MOST_BYTES) return new Error(`“${file.name}” is too large for codes.`)
      try {
        return (await file.text()).trim()
      } catch {
        return new Error(`“${file.name}” could not be read.`)
      }
    }),
  )
  return {
    codes: read.filter((each) => typeof each === 'string' && each !== '').join('\n'),
    refused: [
      ...read.flatMap((each) => (typeof each === 'string' ? [] : [each.message])),
      ...files.flatMap(({ name }, i) => (read[i] === '' ? [`“${name}” is empty.`] : [])),
    ],
  }
}
