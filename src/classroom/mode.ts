/** What a page's query makes of the article: a presentation, its speaker’s notes, a lesson, its making, or its key. */
export type Mode = 'present' | 'notes' | 'lesson' | 'compose' | 'key'

/** In this order: a lesson can be presented, and has a key. */
const MODES: readonly Mode[] = ['notes', 'present', 'compose', 'key', 'lesson']

export const modeOf = (query: URLSearchParams): Mode | undefined => MODES.find((mode) => query.has(mode))
