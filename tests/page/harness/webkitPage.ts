import { writeFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { chordSteps, typingSteps } from './keys'
import { callSource, type Offset, type Page, type Reader, type Target } from './page'
import { PATIENCE_MS } from './patience'
import { FIND_BY_ROLE, FIND_BY_SELECTOR, readSearch } from './search'
import { isElement, type Element, type PointerStep, type Session } from './webdriver'

const POLL_MS = 50
const DRAG_STEPS = 12

/** Resolves when the element is in the window and has stood still for a frame. */
const COME_INTO_VIEW = `
  return (async (element) => {
    const painted = () => new Promise((done) => requestAnimationFrame(done))
    const place = () => JSON.stringify(element.getBoundingClientRect())
    let last = ''
    while (last !== place()) {
      element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
      last = place()
      await painted()
      await painted()
    }
  })(arguments[0])`

/** Asked of the page: of marks within a drawing the driver itself does not always know the place. */
const CENTRE = `
  const { x, y, width, height } = arguments[0].getBoundingClientRect()
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) }`

const LEAVE = 'window.isLeft = true'
const HAS_COME = `return window.isLeft !== true && document.readyState !== 'loading'`

const isPlace = (value: unknown): value is Offset =>
  typeof value === 'object' && value !== null && 'x' in value && 'y' in value

const READ_LOG = `
  return {
    errors: (window.shownErrors ?? []).splice(0),
    requests: ['navigation', 'resource']
      .flatMap((kind) => performance.getEntriesByType(kind))
      .map((entry) => entry.name)
      .filter((name) => name.startsWith('http')),
  }`

const listOf = (log: object, name: 'errors' | 'requests'): string[] => {
  const list: unknown = Reflect.get(log, name)
  return Array.isArray(list) ? list.map(String) : []
}

/** A page in WebKit, driven over W3C WebDriver. Its errors are noted by a script the site adds to the page. */
export class WebKitPage implements Page {
  readonly engine = 'webkit'
  readonly #session: Session
  readonly #end: () => Promise<void>
  readonly #eager: boolean
  readonly #shownErrors: string[] = []
  readonly #requested = new Set<string>()

  constructor(session: Session, end: () => Promise<void>, { eager = false }: Reader) {
    this.#session = session
    this.#end = end
    this.#eager = eager
  }

  async goto(address: string) {
    await this.#leave(() => this.#session.goto(address))
  }

  async reload() {
    await this.#leave(() => this.#session.refresh())
  }

  evaluate<Result>(work: () => Result | Promise<Result>): Promise<Result>
  evaluate<Argument, Result>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>
  evaluate(work: (argument: never) => unknown, argument?: unknown): Promise<unknown> {
    // As text: by itself the driver would turn what is undefined into null.
    const source = `return Promise.resolve(${callSource(work, argument)}).then((result) => JSON.stringify(result))`
    return (
      this.#session
        .execute(source)
        // A page that gives way to the next answers nothing: the next is asked.
        .catch((error: unknown) => {
          if (!String(error).includes('before the unload event')) throw error
          return this.#session.execute(source)
        })
        .then((result): unknown => (typeof result === 'string' ? JSON.parse(result) : undefined))
    )
  }

  async run(script: string) {
    await this.#session.execute(script)
  }

  async click(target: Target) {
    await this.#point(await this.#reach(target), [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ])
  }

  async hover(target: Target) {
    await this.#point(await this.#reach(target), [])
  }

  async focus(target: Target) {
    await this.#session.execute('arguments[0].focus()', [await this.#reach(target)])
  }

  async drag(target: Target, by: Offset) {
    const whole = (part: number) => ({ x: Math.round(by.x * part), y: Math.round(by.y * part) })
    const moves = Array.from({ length: DRAG_STEPS }, (_, step): PointerStep => {
      const before = whole(step / DRAG_STEPS)
      const after = whole((step + 1) / DRAG_STEPS)
      const shift = { x: after.x - before.x, y: after.y - before.y }
      return { type: 'pointerMove', origin: 'pointer', duration: 0, ...shift }
    })
    await this.#point(await this.#reach(target), [
      { type: 'pointerDown', button: 0 },
      ...moves,
      { type: 'pointerUp', button: 0 },
    ])
  }

  async swipe() {
    throw new Error('swipe: webkit takes no touches from its driver')
  }

  async swipeTogether() {
    throw new Error('swipe: webkit takes no touches from its driver')
  }

  async press(keys: string, target?: Target) {
    if (target) await this.focus(target)
    await this.#session.keys(chordSteps(keys))
  }

  async type(target: Target, text: string) {
    await this.press('Control+a', target)
    await this.#session.keys(typingSteps(text))
  }

  /** The window is made larger by what its own bar takes, which shows only once it has been laid out. */
  async setViewport(width: number, height: number) {
    await this.#until(`the viewport is ${width} × ${height}`, async () => {
      const bar = await this.evaluate(() => ({ x: outerWidth - innerWidth, y: outerHeight - innerHeight }))
      await this.#session.setWindowSize(width + bar.x, height + bar.y)
      return this.evaluate((size) => innerWidth === size.width && innerHeight === size.height, {
        width,
        height,
      })
    })
  }

  async screenshot(path: string, target?: Target) {
    const picture = await this.#session.screenshot(target ? await this.#reach(target) : undefined)
    await writeFile(path, picture, 'base64')
  }

  async errors() {
    await this.#readLog()
    return [...this.#shownErrors]
  }

  async requests() {
    await this.#readLog()
    return [...this.#requested]
  }

  async pdf() {
    throw new Error('pdf: webkit cannot print to a file')
  }

  async close() {
    await this.#session.end().finally(this.#end)
  }

  async #readLog() {
    const log = await this.#session.execute(READ_LOG)
    if (typeof log !== 'object' || log === null) return
    this.#shownErrors.push(...listOf(log, 'errors'))
    for (const address of listOf(log, 'requests')) this.#requested.add(address)
  }

  async #point(element: Element, steps: PointerStep[]) {
    const centre = await this.#session.execute(CENTRE, [element])
    if (!isPlace(centre)) throw new Error('webdriver: an element without a place')
    await this.#session.pointer([{ type: 'pointerMove', origin: 'viewport', ...centre }, ...steps])
  }

  async #reach(target: Target): Promise<Element> {
    const element = await this.#until(`${JSON.stringify(target)} is on the page`, () => this.#find(target))
    await this.#session.execute(COME_INTO_VIEW, [element])
    return element
  }

  async #find(target: Target): Promise<Element | undefined> {
    const found =
      typeof target === 'string'
        ? await this.#session.execute(FIND_BY_SELECTOR, [target])
        : await this.#findByRole(target)
    return isElement(found) ? found : undefined
  }

  async #findByRole({ role, name }: Exclude<Target, string>) {
    const hasSearch = await this.evaluate(() => 'TestingLibraryDom' in window)
    if (!hasSearch) await this.run(await readSearch())
    const pattern = typeof name === 'string' ? undefined : { source: name.source, flags: name.flags }
    return this.#session.execute(FIND_BY_ROLE, [role, pattern ?? name])
  }

  /** Goes to another document. An eager reader's driver waits for none: then the document itself is asked. */
  async #leave(go: () => Promise<void>) {
    await this.#readLog()
    if (this.#eager) await this.#session.execute(LEAVE)
    await go()
    if (!this.#eager) return
    const hasCome = () => this.#session.execute(HAS_COME).catch(() => false)
    await this.#until('the next page is parsed', async () => (await hasCome()) === true)
  }

  async #until<Found>(wish: string, look: () => Promise<Found | undefined | false>): Promise<Found> {
    const deadline = performance.now() + PATIENCE_MS
    while (performance.now() < deadline) {
      const found = await look()
      if (found) return found
      await setTimeout(POLL_MS)
    }
    throw new Error(`waited ${PATIENCE_MS} ms in vain until ${wish}`)
  }
}
