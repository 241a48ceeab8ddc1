import { useEffect, useState } from 'react'
import type { Figure } from '../shell/defineFigure'
import { loadFigure } from '../shell/figures'

/** What there is of a figure: its module, or that it could not be loaded. */
export type Loaded = { figure: Figure } | { failed: true } | undefined

/** The module of a figure, loaded when it is first wanted. */
export function useFigureModule(id: string): Loaded {
  const [loaded, setLoaded] = useState<{ id: string; what: Loaded }>()
  useEffect(() => {
    let isWanted = true
    loadFigure(id).then(
      (figure) => isWanted && setLoaded({ id, what: { figure } }),
      () => isWanted && setLoaded({ id, what: { failed: true } }),
    )
    return () => {
      isWanted = false
    }
  }, [id])
  return loaded?.id === id ? loaded.what : undefined
}
