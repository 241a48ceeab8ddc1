import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { sayPageIsOld } from '../shell/islands/pageNotice'
import { ComposePage } from './compose/ComposePage'
import { KeyPage } from './key/KeyPage'
import { readLesson } from './lesson'
import { type Mode, modeOf } from './mode'
import { Presenter } from './present/Presenter'
import keySheet from './key/key.css?inline'
import lessonSheet from './lesson.css?inline'
import handsSheet from './present/hands.css?inline'
import presentSheet from './present/present.css?inline'
import speakerSheet from './present/speaker.css?inline'
import { roomOfTab } from './present/room'
import { Speaker } from './present/Speaker'
import { StudentPage } from './student/StudentPage'
import { figuresOnPage, namesOnPage, stepsFor, stepsThere, type Wanted } from './steps'

/** What is shown: the figures of a lesson, those the query names, or all of the article’s. */
function wantedBy(query: URLSearchParams, there: readonly string[]): Wanted {
  const read = readLesson(location.search)
  if (read === undefined) return stepsFor(query.get('present') ?? '', there)
  const found = stepsThere(read.lesson.steps, there)
  const problems = [...read.problems, ...found.problems]
  return found.steps.length > 0
    ? { steps: found.steps, problems }
    : { steps: stepsFor('', there).steps, problems }
}

function viewOf(mode: Mode, query: URLSearchParams): ReactNode {
  const there = figuresOnPage(document)
  const { steps, problems } = wantedBy(query, there)
  const linked = steps.findIndex(({ figure }) => `#${figure}` === location.hash)
  const startAt = Math.max(0, linked)
  const { lesson = { title: '', steps: [] }, problems: unread = [] } = readLesson(location.search) ?? {}
  const lost = [...unread, ...stepsThere(lesson.steps, there).problems]
  if (mode === 'compose')
    return <ComposePage lesson={lesson} problems={lost} figures={namesOnPage(document)} />
  if (mode === 'key') return <KeyPage lesson={lesson} problems={lost} />
  if (mode === 'lesson') return <StudentPage lesson={lesson} problems={lost} />
  if (mode === 'notes') return <Speaker steps={steps} startAt={startAt} room={query.get('notes') ?? ''} />
  return <Presenter steps={steps} startAt={startAt} room={roomOfTab()} problems={problems} />
}

/** The article again, with its figures: the page's first script took the query for more than it is. */
function giveBackArticle(): void {
  delete document.documentElement.dataset['mode']
  void import('../shell/islands/hydrate').then(({ startFigures }) => startFigures(), sayPageIsOld)
}

/** Puts what the query asks for in the place of the article. */
export function startClassroom(): void {
  const query = new URLSearchParams(location.search)
  const mode = modeOf(query)
  if (mode === undefined) return giveBackArticle()
  document.documentElement.dataset['mode'] = mode
  const view = viewOf(mode, query)
  const styles = new CSSStyleSheet()
  styles.replaceSync(presentSheet + handsSheet + speakerSheet + lessonSheet + keySheet)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles]
  const place = document.createElement('div')
  place.className = 'classroom'
  document.body.replaceChildren(place)
  createRoot(place).render(view)
}
