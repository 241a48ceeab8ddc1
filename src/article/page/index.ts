import { startContents } from './contents'
import { startCopying } from './copying'
import { startNotes } from './notes'
import { startOffline } from './offline'
import { startTheme } from './theme'

/** What the page does besides its figures: contents list, notes, copying, theme, offline. */
export function startPage(): void {
  startTheme()
  startContents()
  startNotes()
  startCopying()
  startOffline()
}
