import { useEffect, useRef, useState } from 'react'
import { type Lesson, type ReadLesson, readLesson, writeLesson } from '../lesson'

/** This page with another query. */
export const addressOf = (query: string): string => {
  const url = new URL(location.href)
  url.search = query
  url.hash = ''
  return url.href
}

/** What the composer writes into its own query; all else there is someone else’s. */
const OWN = new Set(['compose', 'lesson', 'title', 'step', 'sum'])

const othersIn = (search: string): string[] =>
  search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !OWN.has(part.split('=')[0]))

/** The composer’s address that brings a lesson back. */
export function composerAddress(lesson: Lesson): string {
  const url = new URL(location.href)
  const isEmpty = lesson.title === '' && lesson.steps.length === 0
  const own = isEmpty ? [] : [writeLesson(lesson).slice(1)]
  url.search = ['compose', ...own, ...othersIn(url.search)].join('&')
  return url.href
}

/** The lesson of a link in pasted text, which may stand among words or be broken into lines. */
export function lessonIn(text: string): ReadLesson | undefined {
  const unbroken = text.replaceAll(/[\r\n]+/g, '')
  const at = unbroken.search(/(?:^|[?&\s])lesson=/)
  if (at < 0) return undefined
  const [search] = unbroken
    .slice(Math.max(0, unbroken.lastIndexOf('?', at)))
    .trim()
    .split(/[\s#]/)
  const read = readLesson(search)
  return read !== undefined && read.lesson.steps.length > 0 ? read : undefined
}

/** Safari throws at more than 100 changes of the address in 30 seconds. */
const SPACING_MS = 400
const RETRY_MS = 5000

function isWritten(address: string): boolean {
  try {
    if (address !== location.href) history.replaceState(history.state, '', address)
    return true
  } catch {
    return false
  }
}

/** Keeps the lesson in the page’s address once it is edited; false while the browser refuses. */
export function useAddress(lesson: Lesson): boolean {
  const [isKept, setIsKept] = useState(true)
  // A damaged link stays as it came, with what is said of it, until something is changed.
  const [opened] = useState(lesson)
  const last = useRef(-Infinity)
  useEffect(() => {
    if (lesson === opened && last.current === -Infinity) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const write = (): void => {
      clearTimeout(timer)
      last.current = performance.now()
      const isDone = isWritten(composerAddress(lesson))
      setIsKept(isDone)
      if (!isDone) timer = setTimeout(write, RETRY_MS)
    }
    timer = setTimeout(write, Math.max(0, last.current + SPACING_MS - performance.now()))
    addEventListener('pagehide', write)
    return () => {
      clearTimeout(timer)
      removeEventListener('pagehide', write)
    }
  }, [lesson, opened])
  return isKept
}
