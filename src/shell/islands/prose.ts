/**
 * Words in the prose set a figure and read its numbers. The prose is static HTML: a word that sets a figure is a
 * button with `data-try` (id) and `data-set` (values as JSON), a number is an output with `data-read` (id:name).
 */

type Apply = (values: Readonly<Record<string, unknown>>) => void

const appliers = new Map<string, Apply>()
/** Words pressed before their figure was hydrated. */
const early = new Map<string, Readonly<Record<string, unknown>>[]>()

/** A figure takes the words that set it; returns how to stop. */
export function onTry(id: string, apply: Apply): () => void {
  appliers.set(id, apply)
  for (const values of early.get(id) ?? []) apply(values)
  early.delete(id)
  return () => {
    if (appliers.get(id) === apply) appliers.delete(id)
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Listens for words that set figures; `hydrate` is called with the figure's id first. */
export function listenForTries(root: HTMLElement, hydrate: (id: string) => void): void {
  root.addEventListener('click', ({ target }) => {
    const word = target instanceof Element ? target.closest<HTMLElement>('[data-try]') : null
    const id = word?.dataset['try']
    if (word === null || id === undefined) return
    const values: unknown = JSON.parse(word.dataset['set'] ?? '{}')
    if (!isRecord(values)) return
    const apply = appliers.get(id)
    if (apply === undefined) {
      early.set(id, [...(early.get(id) ?? []), values])
      hydrate(id)
    } else apply(values)
  })
}

/** The prose is static: where it reads a figure is looked up once, not at every frame. */
const outputs = new Map<string, readonly HTMLElement[]>()

function outputsOf(id: string): readonly HTMLElement[] {
  const known = outputs.get(id)
  if (known !== undefined) return known
  const found = [...document.querySelectorAll<HTMLElement>(`[data-read^="${id}:"]`)]
  outputs.set(id, found)
  return found
}

function write(id: string, values: Readonly<Record<string, string>>): void {
  for (const output of outputsOf(id)) {
    const name = output.dataset['read']?.slice(id.length + 1) ?? ''
    const text = values[name]
    if (text !== undefined && output.textContent !== text) output.textContent = text
  }
}

/** Words that are laid out anew at every frame would cost more than the picture; nobody reads that fast. */
const PAUSE_MS = 150
const waiting = new Map<string, Readonly<Record<string, string>> | undefined>()

/** Writes a figure's named numbers wherever the prose reads them: at once, then a few times a second. */
export function announceValues(id: string, values: Readonly<Record<string, string>>): void {
  if (waiting.has(id)) {
    waiting.set(id, values)
    return
  }
  write(id, values)
  waiting.set(id, undefined)
  setTimeout(() => {
    const latest = waiting.get(id)
    waiting.delete(id)
    if (latest !== undefined) announceValues(id, latest)
  }, PAUSE_MS)
}
