import { startPage } from './article/page'
import { wakeFigures } from './shell/wake'

startPage()
wakeFigures()
