/** What answers a reader's hand in the text: one piece, loaded at the hand's first sign. */
export { startCopying } from './copying'
export { startNotes } from './notes'
