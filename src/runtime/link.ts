import { readConfig, writeConfig } from './codec'
import type { ConfigOf, Params } from './params'

/** The links' format. A page that meets a later version says so and reads what it knows. */
export const LINK_VERSION = 1

const RESERVED = new Set(['figure', 'only', 'v', 'at'])

export interface LinkedState<P extends Params> {
  config: ConfigOf<P>
  /** Number of the frame the link was made at, if it holds one. */
  at?: number
  /** What the link says that was not understood, a sentence each. */
  problems: string[]
}

/** A figure's state from a page's query; the nearest valid state, and never an exception. */
export function readLink<P extends Params>(params: P, query: URLSearchParams): LinkedState<P> {
  const own = [...query].filter(([name]) => !RESERVED.has(name))
  const { config, problems } = readConfig(params, own)
  const version = query.get('v')
  if (version !== null && Number(version) !== LINK_VERSION) {
    problems.push(
      Number(version) > LINK_VERSION
        ? 'This link was made by a later version of the article; what this one knows is shown.'
        : 'This link names a version that never was; it is read as the present one.',
    )
  }
  const at = query.get('at')
  if (at === null) return { config, problems }
  const frame = Number(at)
  if (!Number.isSafeInteger(frame) || frame < 0 || at.trim() === '') {
    problems.push(`“at” should be the number of a step, so the run starts from its beginning.`)
    return { config, problems }
  }
  return { config, at: frame, problems }
}

/** The query that opens this figure in this state. */
export function writeLink<P extends Params>(
  figure: { id: string; params: P; config: ConfigOf<P> },
  { at, alone = false }: { at?: number | undefined; alone?: boolean } = {},
): string {
  const query = new URLSearchParams([[alone ? 'only' : 'figure', figure.id]])
  query.set('v', String(LINK_VERSION))
  for (const [name, text] of writeConfig(figure.params, figure.config)) query.set(name, text)
  if (at !== undefined) query.set('at', String(at))
  return `?${query.toString()}`
}
