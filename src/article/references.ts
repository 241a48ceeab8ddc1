import { parseBibliography } from './bibliography'
import source from './references.bib?raw'

export const bibliography = parseBibliography(source)
