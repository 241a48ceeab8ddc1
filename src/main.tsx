import { startPage } from './article/page'

startPage()
