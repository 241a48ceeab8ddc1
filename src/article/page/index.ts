import { startAnchors } from './anchors'
import { startContents } from './contents'
import { startCopying } from './copying'
import { startFormulas } from './formulas'
import { startNotes } from './notes'
import { startOffline } from './offline'
import { startTheme } from './theme'

/** What the page does besides its figures: contents list, links, notes, copying, theme, offline. */
export function startPage(): void {
  startTheme()
  startContents()
  startAnchors()
  startFormulas()
  startNotes()
  startCopying()
  startOffline()
}
