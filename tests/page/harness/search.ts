import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Testing Library for a page: it defines `window.TestingLibraryDom`. */
export function readSearch(): Promise<string> {
  const library = dirname(createRequire(import.meta.url).resolve('@testing-library/dom/package.json'))
  return readFile(join(library, 'dist/@testing-library/dom.umd.min.js'), 'utf8')
}

/** Bodies of functions that return the first visible element there is, or null. */
export const FIND_BY_SELECTOR = `
  const [selector] = arguments
  return [...document.querySelectorAll(selector)].find((element) => element.checkVisibility()) ?? null`

export const FIND_BY_ROLE = `
  const [role, name] = arguments
  const options = { name: typeof name === 'string' ? name : new RegExp(name.source, name.flags), hidden: true }
  const found = window.TestingLibraryDom.queryAllByRole(document.body, role, options)
  return found.find((element) => element.checkVisibility()) ?? null`
