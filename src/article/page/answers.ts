/** What answers a reader's hand in the text: one piece, loaded at the hand's first sign. */
import { startContents } from './contents'
import { startCopying } from './copying'
import { startFormulas } from './formulas'
import { startNotes } from './notes'
import { startPlace } from './place'
import { startPrinting } from './print'

/** Says to tests, and to whoever looks, that the page answers from here on. */
function sayAnswering(): void {
  document.documentElement.dataset['answers'] = ''
}

export const answers = [
  startContents,
  startPlace,
  startFormulas,
  startNotes,
  startCopying,
  startPrinting,
  sayAnswering,
]
