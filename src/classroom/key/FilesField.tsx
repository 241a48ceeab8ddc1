import { type ReactNode, useEffect, useId, useState } from 'react'
import { readFiles } from './files'

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true

/** Takes files that are dropped anywhere on the page: beside the field, the browser would leave the page for them. */
function useFileDrops(take: (files: readonly File[]) => void): void {
  useEffect(() => {
    const allow = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      take([...(event.dataTransfer?.files ?? [])])
    }
    document.addEventListener('dragover', allow)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', allow)
      document.removeEventListener('drop', drop)
    }
  }, [take])
}

/** Takes files by choice or drop, several at once. */
export function FilesField({ onCodes }: { onCodes: (codes: string) => void }): ReactNode {
  const id = useId()
  const [refused, setRefused] = useState<readonly string[]>([])
  const take = (files: readonly File[]): void => {
    void readFiles(files).then((read) => {
      setRefused(read.refused)
      if (read.codes !== '') onCodes(read.codes)
    })
  }
  useFileDrops(take)
  return (
    <>
      <label htmlFor={id}>
        Or the files they saved: choose any number, or drop them anywhere on this page
      </label>
      <input
        id={id}
        className="lesson-files"
        type="file"
        multiple
        accept=".txt,text/plain"
        onChange={({ target }) => {
          take([...(target.files ?? [])])
          // The same file may be chosen again.
          target.value = ''
        }}
      />
      {refused.length === 0 ? null : (
        <ul className="notice key-refused" aria-label="Files that were not read">
          {refused.map((sentence, i) => (
            // eslint-disable-next-line react/no-array-index-key
            <li key={i}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  )
}
