import { readConfig, readNumber, writeConfig } from './codec'
import type { ConfigOf, Params } from './declare'
import { readPins, writePin } from './pins'

/** The links' format. A page that meets a later version says so and reads what it knows. */
export const LINK_VERSION = 1

const RESERVED = new Set(['figure', 'only', 'v', 'at', 'pin'])

/** The fewest letters to change, add or leave out that make one word of another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, row[j] + 1, next[j - 1] + 1))
    }
    row = next
  }
  return row[b.length]
}

/**
 * What the query says to the figure. What programs add to links on their way (fbclid, utm_source …) is none of its
 * business and is passed over; a name that is almost one of its own was meant for it.
 */
function ownOf(params: Params, query: URLSearchParams): [string, string][] {
  const names = Object.keys(params)
  return [...query].flatMap(([name, text]): [string, string][] => {
    if (RESERVED.has(name)) return []
    const plain = name.trim().toLowerCase()
    const same = names.find((own) => own.toLowerCase() === plain)
    if (same !== undefined) return [[same, text]]
    const isMeant = plain.length > 3 && names.some((own) => distance(own.toLowerCase(), plain) <= 2)
    return isMeant ? [[name, text]] : []
  })
}

export interface LinkedState<P extends Params> {
  config: ConfigOf<P>
  /** Number of the frame the link was made at, if it holds one. */
  at?: number
  /** Runs that were kept to be seen beside it. */
  pins: readonly ConfigOf<P>[]
  /** What the link says that was not understood, a sentence each. */
  problems: string[]
}

/** A figure's state from a page's query; the nearest valid state, and never an exception. */
export function readLink<P extends Params>(params: P, query: URLSearchParams): LinkedState<P> {
  const { config, problems } = readConfig(params, ownOf(params, query))
  const { pins, problems: lost } = readPins(params, query)
  problems.push(...lost)
  const version = query.get('v')
  if (version !== null && readNumber(version) !== LINK_VERSION) {
    problems.push(
      readNumber(version) > LINK_VERSION
        ? 'This link was made by a later version of the article; what this one knows is shown.'
        : 'This link names a version that never was; it is read as the present one.',
    )
  }
  const at = query.get('at')
  if (at === null) return { config, pins, problems }
  const frame = readNumber(at)
  if (!Number.isSafeInteger(frame) || frame < 0) {
    problems.push(`“at” should be the number of a step, so the run starts from its beginning.`)
    return { config, pins, problems }
  }
  return { config, at: frame, pins, problems }
}

interface LinkExtras<P extends Params> {
  at?: number | undefined
  /** For the figure's own page, which needs not be told its name. */
  alone?: boolean
  pins?: readonly ConfigOf<P>[]
}

/** The query that opens this figure in this state. */
export function writeLink<P extends Params>(
  figure: { id: string; params: P; config: ConfigOf<P> },
  { at, alone = false, pins = [] }: LinkExtras<P> = {},
): string {
  const query = new URLSearchParams(alone ? [] : [['figure', figure.id]])
  query.set('v', String(LINK_VERSION))
  for (const [name, text] of writeConfig(figure.params, figure.config)) query.set(name, text)
  if (at !== undefined) query.set('at', String(at))
  for (const pin of pins) query.append('pin', writePin(figure.params, pin))
  return `?${query.toString()}`
}
