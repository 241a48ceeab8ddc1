/**
 * In the head of a figure's own page, as an inline script: within a frame it tells the page around it how tall it is,
 * as docs/embedding.md says. Inline, since a sandboxed frame may get no other script.
 */

import { IN_A_BOX } from '../../runtime/inABox'

/** Later than this, a page that was told a height does not follow. */
const PATIENCE_MS = 1000

const page = document.documentElement

/** Whether scripts that are no part of the page came: modules are refused to a frame without an origin, by most hosts. */
function sayWhatIsMissing(): void {
  if (page.dataset['started'] !== undefined || origin !== 'null') return
  const notice = document.createElement('p')
  notice.className = 'notice'
  notice.textContent = IN_A_BOX
  document.querySelector('main')?.prepend(notice)
}

function beInFrame(): void {
  let told = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  // A bar to scroll with takes width, and with it the height changes: there is none while the frame follows.
  const look = (): void => {
    page.dataset['framed'] = innerHeight < told - 1 ? 'fixed' : 'grows'
  }
  const tell = (again = false): void => {
    const height = Math.ceil(document.body.getBoundingClientRect().height)
    if (height === told && !again) return
    told = height
    parent.postMessage({ subject: 'lti.frameResize', height }, '*')
    parent.postMessage({ subject: 'robust-by-training.height', figure: page.dataset['only'], height }, '*')
    clearTimeout(timer)
    timer = setTimeout(look, PATIENCE_MS)
  }
  page.dataset['framed'] = 'grows'
  addEventListener('resize', () => {
    if (innerHeight >= told - 1) look()
  })
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const isAsking = typeof data === 'object' && data !== null && 'subject' in data
    if (source === parent && isAsking && data.subject === 'robust-by-training.ask') tell(true)
  })
  document.addEventListener('DOMContentLoaded', () => {
    // In a frame the article would stand in the figure's place.
    for (const link of document.querySelectorAll('a')) link.target = '_blank'
    new ResizeObserver(() => tell()).observe(document.body)
    tell()
  })
}

document.addEventListener('DOMContentLoaded', sayWhatIsMissing)
if (parent !== window) beInFrame()
