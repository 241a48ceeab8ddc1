/** An id as people and their programs pass it on: with capitals, spaces, a full stop at its end, or as the anchor. */
const readId = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
    .replaceAll(/[^a-z\d-]/g, '')
    .replace(/^(?:figure-)?-*/, '')
    .replace(/-+$/, '')

/** Dropout once stood in DropBlock's figure: links to its settings lead to its own. */
const figureOf = (id: string, query: URLSearchParams): string =>
  id === 'dropblock' && (query.has('rate') || query.has('wrongLabels')) ? 'dropout' : id

/** Which figure a page's query speaks of. */
export function linkedFigure(query: URLSearchParams): string | undefined {
  const id = query.get('only') ?? query.get('figure')
  return id === null ? undefined : figureOf(readId(id), query)
}

/** Where a figure stands alone, on a page of its own, counted from the article. */
export const ownPageOf = (id: string): string => `figure/${id}/`

/**
 * Where an address of the article leads that asks for one of these figures alone, as links did when the article itself
 * left a figure alone; its settings come along. Undefined for any other address.
 */
export function ownPageIn(href: string, figures: readonly string[]): string | undefined {
  const from = new URL(href)
  const id = linkedFigure(from.searchParams)
  if (!from.searchParams.has('only') || id === undefined || !figures.includes(id)) return undefined
  const to = new URL(ownPageOf(id), from)
  // A folder of files shows its list, not its page.
  if (to.protocol === 'file:') to.pathname += 'index.html'
  for (const [name, text] of from.searchParams)
    if (name !== 'only' && name !== 'figure') to.searchParams.append(name, text)
  return to.href
}

/** The id that a hash names. Never throws: what is no valid escape stands for itself. */
export function idInHash(hash: string): string {
  const text = hash.replace(/^#/, '')
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
