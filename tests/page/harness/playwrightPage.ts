import { setTimeout } from 'node:timers/promises'
import type { BrowserContext, Locator, Page as Tab } from 'playwright-core'
import type { Engine } from '../../../scripts/browsers.mjs'
import { callSource, type Offset, type Page, type Reader, type Target } from './page'
import { PATIENCE_MS } from './patience'

const DRAG_STEPS = 12

/** Firefox says so of a formula of which half has come over the line; tests/article/article.test.ts counts the whole. */
const HALF_COME = /^Invalid markup: Incorrect number of children for <m\w+\/> tag/

/** A page in Chromium or Firefox, driven by Playwright. */
export class PlaywrightPage implements Page {
  readonly #shownErrors: string[] = []
  readonly #requested: string[] = []
  readonly engine: Engine
  readonly #context: BrowserContext
  readonly #tab: Tab
  readonly #opened: { waitUntil: 'domcontentloaded' | 'load' }

  constructor(engine: Engine, context: BrowserContext, tab: Tab, { eager = false }: Reader) {
    this.engine = engine
    this.#context = context
    this.#tab = tab
    this.#opened = { waitUntil: eager ? 'domcontentloaded' : 'load' }
    context.setDefaultTimeout(PATIENCE_MS)
    tab.on('pageerror', (error) => {
      const report = String(error.stack ?? error)
      if (!HALF_COME.test(report)) this.#shownErrors.push(report)
    })
    tab.on('console', (message) => {
      if (message.type() === 'error') this.#shownErrors.push(message.text())
    })
    context.on('request', (request) => this.#requested.push(request.url()))
  }

  async goto(address: string) {
    await this.#tab.goto(address, this.#opened)
  }

  async reload() {
    await this.#tab.reload(this.#opened)
  }

  evaluate<Argument, Result>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result> {
    return this.#within(this.#tab.evaluate<Result>(callSource(work, argument)), String(work))
  }

  async run(script: string) {
    await this.#within(this.#tab.evaluate(`{${script}\n}`), script)
  }

  async click(target: Target) {
    await this.#find(target).click()
  }

  async hover(target: Target) {
    await this.#find(target).hover()
  }

  async focus(target: Target) {
    await this.#find(target).focus()
  }

  async drag(target: Target, by: Offset) {
    await this.hover(target)
    const box = await this.#find(target).boundingBox()
    if (!box) throw new Error(`drag: ${JSON.stringify(target)} takes no room`)
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const { mouse } = this.#tab
    await mouse.move(middle.x, middle.y)
    await mouse.down()
    await mouse.move(middle.x + by.x, middle.y + by.y, { steps: DRAG_STEPS })
    await mouse.up()
  }

  async swipe(target: Target, by: Offset) {
    await this.hover(target)
    await this.swipeTogether([[target, by]])
  }

  async swipeTogether(fingers: readonly (readonly [target: Target, by: Offset])[]) {
    if (this.engine !== 'chromium') throw new Error(`swipe: ${this.engine} takes no touches from its driver`)
    const placed = await Promise.all(
      fingers.map(async ([target, by], id) => {
        const box = await this.#find(target).boundingBox()
        if (!box) throw new Error(`swipe: ${JSON.stringify(target)} takes no room`)
        return { id, by, x: box.x + box.width / 2, y: box.y + box.height / 2 }
      }),
    )
    const session = await this.#context.newCDPSession(this.#tab)
    const at = (part: number, down: number) =>
      placed.slice(0, down).map(({ id, by, x, y }) => ({ id, x: x + by.x * part, y: y + by.y * part }))
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number, down: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: at(part, down) })
    for (let down = 1; down <= placed.length; down++) await touch('touchStart', 0, down)
    for (let step = 1; step <= DRAG_STEPS; step++) await touch('touchMove', step / DRAG_STEPS, placed.length)
    for (let down = placed.length - 1; down >= 0; down--) await touch('touchEnd', 1, down)
    await session.detach()
  }

  async press(keys: string, target?: Target) {
    if (target) await this.focus(target)
    await this.#tab.keyboard.press(keys)
  }

  async type(target: Target, text: string) {
    await this.press('Control+a', target)
    await this.#tab.keyboard.type(text)
  }

  async setViewport(width: number, height: number) {
    await this.#tab.setViewportSize({ width, height })
  }

  async screenshot(path: string, target?: Target) {
    await (target ? this.#find(target).screenshot({ path }) : this.#tab.screenshot({ path }))
  }

  async errors() {
    return [...this.#shownErrors]
  }

  async requests() {
    return [...this.#requested]
  }

  async pdf(path: string) {
    if (this.engine !== 'chromium') throw new Error(`pdf: ${this.engine} cannot print to a file`)
    await this.#tab.pdf({ path })
  }

  async close() {
    await this.#context.close()
  }

  /** Playwright waits for a script's end without end. */
  async #within<Result>(running: Promise<Result>, script: string): Promise<Result> {
    const clock = new AbortController()
    const late = setTimeout(PATIENCE_MS, undefined, { signal: clock.signal }).then(() => {
      throw new Error(`evaluate: no answer within ${PATIENCE_MS} ms from: ${script.slice(0, 200)}`)
    })
    try {
      return await Promise.race([running, late])
    } finally {
      clock.abort()
    }
  }

  #find(target: Target): Locator {
    const found =
      typeof target === 'string'
        ? this.#tab.locator(target)
        : this.#tab.getByRole(target.role, { name: target.name, exact: true })
    return found.filter({ visible: true }).first()
  }
}
