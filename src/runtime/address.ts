/** Which figure a page's query speaks of, and whether that figure shall stand alone. */
export function linkedFigure(query: URLSearchParams): { id: string; alone: boolean } | undefined {
  const only = query.get('only')
  if (only !== null) return { id: only, alone: true }
  const id = query.get('figure')
  return id === null ? undefined : { id, alone: false }
}
