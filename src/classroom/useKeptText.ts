import { useEffect, useState } from 'react'
import { keepInTab, keptInTab } from './kept'

/** A text that is kept in this tab alone, so that a page loaded again has lost nothing. */
export function useKeptText(key: string) {
  const [text, setText] = useState(() => keptInTab(key))
  useEffect(() => keepInTab(key, text), [key, text])
  return [text, setText] as const
}
