import { startPage } from './article/page'
import { sayPageIsOld } from './shell/islands/pageNotice'

// The page's first script looks for this: where it is missing, the page is the page without JavaScript.
const page = document.documentElement
page.dataset['started'] = ''
startPage()

async function bringFigures(): Promise<void> {
  try {
    if (page.dataset['mode'] === undefined) (await import('./shell/islands/hydrate')).startFigures()
    else (await import('./classroom/start')).startClassroom()
  } catch {
    delete page.dataset['mode']
    page.classList.remove('js')
    sayPageIsOld()
  }
}

// The text is there before any figure's code: that comes once the page has been painted.
requestAnimationFrame(() => setTimeout(() => void bringFigures()))
