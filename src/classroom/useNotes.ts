import { useEffect, useState } from 'react'
import { type AnyNotes, loadNotes } from './notes'

/** A figure’s notes; `missing` once it is known that there are none to be had. */
export function useNotes(figure: string): AnyNotes | 'missing' | undefined {
  const [found, setFound] = useState<{ figure: string; notes: AnyNotes | 'missing' }>()
  useEffect(() => {
    let isWanted = true
    void loadNotes(figure).then((notes) => {
      if (isWanted) setFound({ figure, notes: notes ?? 'missing' })
    })
    return () => {
      isWanted = false
    }
  }, [figure])
  return found?.figure === figure ? found.notes : undefined
}
