import type { Page as Tab } from 'playwright-core'
import type { Engine } from '../../../scripts/browsers.mjs'

type Role = Parameters<Tab['getByRole']>[0]

/** An element: by CSS selector, or by its role and exact accessible name. Of several, the first visible one. */
export type Target = string | { role: Role; name: string | RegExp }

export interface Offset {
  x: number
  y: number
}

/** How the browser is set before the page opens, since not every engine can change it later. */
export interface Reader {
  width?: number
  height?: number
  theme?: 'light' | 'dark'
  reducedMotion?: boolean
  /** Without it the page's own scripts do not run; `evaluate` still does in every engine. */
  script?: boolean
  /** Goes on once the page is parsed: for pages that wait for files which are held back. */
  eager?: boolean
}

/** What a page test may do, the same in every engine. Elements are waited for, and scrolled to. */
export interface Page {
  readonly engine: Engine
  /** Opens an address relative to the site. */
  goto(address: string): Promise<void>
  reload(): Promise<void>
  /** Runs a function in the page. It sees only its argument, which travels as JSON, as its result does. */
  evaluate<Result>(work: () => Result | Promise<Result>): Promise<Result>
  evaluate<Argument, Result>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>
  /** Runs a script of statements in the page's global scope. */
  run(script: string): Promise<void>
  click(target: Target): Promise<void>
  hover(target: Target): Promise<void>
  focus(target: Target): Promise<void>
  /** Presses at the element's middle, moves by the offset in small steps, and lets go. */
  drag(target: Target, by: Offset): Promise<void>
  /** A finger goes down at the element's middle, moves by the offset, and is lifted: Chromium only. */
  swipe(target: Target, by: Offset): Promise<void>
  /** Several fingers do the same at once, put down one after the other; elements that are in the window: Chromium only. */
  swipeTogether(fingers: readonly (readonly [target: Target, by: Offset])[]): Promise<void>
  /** Presses a key or a chord such as `Shift+ArrowRight`, on the target if one is named. */
  press(keys: string, target?: Target): Promise<void>
  /** Types over whatever the field holds. */
  type(target: Target, text: string): Promise<void>
  setViewport(width: number, height: number): Promise<void>
  screenshot(path: string, target?: Target): Promise<void>
  /** Everything the console showed as an error since the page was opened, thrown errors included. */
  errors(): Promise<string[]>
  /** Addresses the page asked for since it was opened. */
  requests(): Promise<string[]>
  /** Prints to PDF: Chromium only. */
  pdf(path: string): Promise<void>
  close(): Promise<void>
}

/** The source of a call of the function with its argument. */
export function callSource(work: (argument: never) => unknown, argument?: unknown): string {
  return `(${String(work)})(${argument === undefined ? '' : JSON.stringify(argument)})`
}
