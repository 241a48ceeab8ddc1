import { startPage } from './article/page'

startPage()
// The text is there before any figure's code: that comes once the page has been painted.
requestAnimationFrame(() =>
  setTimeout(() => void import('./shell/wake').then(({ wakeFigures }) => wakeFigures())),
)
