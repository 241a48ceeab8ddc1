import { PATIENCE_MS } from './patience'

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

export interface Element {
  [ELEMENT]: string
}

export interface Key {
  type: 'keyDown' | 'keyUp'
  value: string
}

export interface PointerStep {
  type: 'pointerMove' | 'pointerDown' | 'pointerUp'
  button?: number
  x?: number
  y?: number
  duration?: number
  origin?: Element | 'pointer' | 'viewport'
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

export const isElement = (value: unknown): value is Element =>
  isRecord(value) && typeof value[ELEMENT] === 'string'

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error(`webdriver: expected text, got ${JSON.stringify(value)}`)
  return value
}

async function call(
  method: 'GET' | 'POST' | 'DELETE',
  address: string,
  body?: unknown,
  patienceMs = PATIENCE_MS,
): Promise<unknown> {
  const request = { method, signal: AbortSignal.timeout(patienceMs) }
  const response = await fetch(
    address,
    body === undefined ? request : { ...request, body: JSON.stringify(body) },
  )
  const answer: unknown = await response.json()
  const value = isRecord(answer) ? answer.value : undefined
  if (response.ok) return value
  const detail = isRecord(value) ? `${String(value.error)}: ${String(value.message)}` : response.status
  throw new Error(`webdriver: ${method} ${new URL(address).pathname}: ${detail}`)
}

/** One session of the W3C WebDriver protocol: just what the page tests use of it. */
export class Session {
  readonly #address: string

  private constructor(address: string) {
    this.#address = address
  }

  static async start(driver: string, capabilities: object, patienceMs: number): Promise<Session> {
    const timeouts = { script: PATIENCE_MS, pageLoad: PATIENCE_MS }
    const wish = { capabilities: { alwaysMatch: { ...capabilities, timeouts } } }
    const opened = await call('POST', `${driver}/session`, wish, patienceMs)
    if (!isRecord(opened)) throw new Error('webdriver: no session was opened')
    return new Session(`${driver}/session/${text(opened.sessionId)}`)
  }

  async goto(url: string): Promise<void> {
    await this.#post('/url', { url })
  }

  async refresh(): Promise<void> {
    await this.#post('/refresh', {})
  }

  /** Runs the body of a function and waits for the promise it may return. */
  execute(body: string, args: unknown[] = []): Promise<unknown> {
    return this.#post('/execute/sync', { script: body, args })
  }

  async setWindowSize(width: number, height: number): Promise<void> {
    await this.#post('/window/rect', { width, height })
  }

  /** A PNG of the window, or of one element, in base64. */
  async screenshot(element?: Element): Promise<string> {
    return text(await this.#get(element ? `/element/${element[ELEMENT]}/screenshot` : '/screenshot'))
  }

  async pointer(steps: PointerStep[]): Promise<void> {
    const parameters = { pointerType: 'mouse' }
    await this.#post('/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters, actions: steps }] })
  }

  async keys(steps: Key[]): Promise<void> {
    await this.#post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions: steps }] })
  }

  async end(): Promise<void> {
    await call('DELETE', this.#address)
  }

  #get(path: string): Promise<unknown> {
    return call('GET', this.#address + path)
  }

  #post(path: string, body: unknown): Promise<unknown> {
    return call('POST', this.#address + path, body)
  }
}
