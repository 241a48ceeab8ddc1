import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Browsers } from '../../../scripts/browsers.mjs'
import type { Page, Reader } from './page'
import { PATIENCE_MS } from './patience'
import { Session } from './webdriver'
import { WebKitPage } from './webkitPage'

type Programs = NonNullable<Browsers['webkit']>

/** A driver that has not met its browser by then never will: see `openPage`. */
const MEETING_MS = 60_000
const POLL_MS = 25

/** Lets the window's own bar shrink, which else keeps the window wider than a phone. */
const NARROW_BAR =
  '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }'

/** Starts a program that leads a process group, so that what it starts ends with it. */
function startGroup(program: string, args: string[], env = process.env) {
  const child = spawn(program, args, { env, detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
  const isOver = () => child.exitCode !== null || child.signalCode !== null
  const stop = () => {
    if (child.pid !== undefined && !isOver()) process.kill(-child.pid)
  }
  process.once('exit', stop)
  const close = async () => {
    process.off('exit', stop)
    if (isOver()) return
    const ended = once(child, 'exit')
    stop()
    await ended
  }
  return { output: child.stdout, isOver, close }
}

/** Starts an X server on the first free display and gives the display's name. */
async function startDisplay(program: string) {
  const screen = ['-screen', '0', '1920x2400x24', '-nolisten', 'tcp']
  const { output, close } = startGroup(program, ['-displayfd', '1', ...screen])
  const number: unknown[] = await once(output, 'data', { signal: AbortSignal.timeout(PATIENCE_MS) })
  return { name: `:${String(number[0]).trim()}`, close }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('no free port')
  return address.port
}

async function startDriver(program: string, env: NodeJS.ProcessEnv) {
  const port = await freePort()
  const { output, isOver, close } = startGroup(program, [`--port=${port}`], env)
  output.resume()
  const address = `http://127.0.0.1:${port}`
  const deadline = performance.now() + PATIENCE_MS
  const answers = () =>
    fetch(`${address}/status`).then(
      (response) => response.ok,
      () => false,
    )
  while (!(await answers())) {
    if (isOver() || performance.now() > deadline) throw new Error(`${program} did not start`)
    await setTimeout(POLL_MS)
  }
  return { address, close }
}

/** GTK reads its settings from files; each page has a folder of its own for them. */
async function writeSettings(reader: Reader) {
  const home = await mkdtemp(join(tmpdir(), 'webkit-'))
  const animations = reader.reducedMotion ? 0 : 1
  await mkdir(join(home, 'gtk-3.0'))
  await writeFile(join(home, 'gtk-3.0', 'settings.ini'), `[Settings]\ngtk-enable-animations=${animations}\n`)
  await writeFile(join(home, 'gtk-3.0', 'gtk.css'), NARROW_BAR)
  return { home, close: () => rm(home, { recursive: true, force: true, maxRetries: 5 }) }
}

function capabilities(binary: string, reader: Reader) {
  const args = ['--automation']
  if (reader.theme === 'dark') args.push('--dark-mode')
  if (reader.script === false) args.push('--enable-javascript-markup=false')
  // With “eager” its first script now and then waits for the whole page all the same: see WebKitPage's #leave.
  const pageLoadStrategy = reader.eager ? 'none' : 'normal'
  return { pageLoadStrategy, 'webkitgtk:browserOptions': { binary, args } }
}

async function openOnce(programs: Programs, display: string, reader: Reader): Promise<Page> {
  const settings = await writeSettings(reader)
  const env = { ...process.env, DISPLAY: display, XDG_CONFIG_HOME: settings.home, NO_AT_BRIDGE: '1' }
  const driver = await startDriver(programs.driver, env)
  const stop = async () => {
    await driver.close()
    await settings.close()
  }
  try {
    const session = await Session.start(driver.address, capabilities(programs.browser, reader), MEETING_MS)
    const page = new WebKitPage(session, stop, reader)
    await page.setViewport(reader.width ?? 1280, reader.height ?? 800)
    return page
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * WebKitWebDriver picks the port on which it meets its browser before the browser opens it. Now and then
 * another program takes it in between, and the two never meet; then a second pair is started.
 */
function openPage(programs: Programs, display: string, reader: Reader): Promise<Page> {
  const attempt = () => openOnce(programs, display, reader)
  return attempt().catch((error: unknown) => {
    const hasNotMet = error instanceof Error && error.name === 'TimeoutError'
    if (!hasNotMet) throw error
    console.log('webkit: driver and browser did not meet, a second pair is started')
    return attempt()
  })
}

export async function startWebKit(programs: Programs) {
  const display = await startDisplay(programs.display)
  return {
    open: (reader: Reader) => openPage(programs, display.name, reader),
    close: display.close,
  }
}
