import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Browsers } from '../../../scripts/browsers.mjs'
import type { Page, Reader } from './page'
import { Session } from './webdriver'
import { WebKitPage } from './webkitPage'

type Programs = NonNullable<Browsers['webkit']>

const START_MS = 20_000
const POLL_MS = 25

/** Lets the window's own bar shrink, which else keeps the window wider than a phone. */
const NARROW_BAR =
  '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }'

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill()
  await ended
}

/** Starts an X server on the first free display and gives the display's name. */
async function startDisplay(program: string) {
  const screen = ['-screen', '0', '1920x2400x24', '-nolisten', 'tcp']
  const child = spawn(program, ['-displayfd', '1', ...screen], { stdio: ['ignore', 'pipe', 'ignore'] })
  const number: unknown[] = await once(child.stdout, 'data', { signal: AbortSignal.timeout(START_MS) })
  return { name: `:${String(number[0]).trim()}`, close: () => end(child) }
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
  const child = spawn(program, [`--port=${port}`], { env, stdio: 'ignore' })
  const address = `http://127.0.0.1:${port}`
  const deadline = performance.now() + START_MS
  const answers = () =>
    fetch(`${address}/status`).then(
      (response) => response.ok,
      () => false,
    )
  while (!(await answers())) {
    if (child.exitCode !== null || performance.now() > deadline) throw new Error(`${program} did not start`)
    await setTimeout(POLL_MS)
  }
  return { address, close: () => end(child) }
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

function browserOptions(binary: string, reader: Reader) {
  const args = ['--automation']
  if (reader.theme === 'dark') args.push('--dark-mode')
  if (reader.script === false) args.push('--enable-javascript-markup=false')
  return { 'webkitgtk:browserOptions': { binary, args } }
}

async function openPage(programs: Programs, display: string, reader: Reader): Promise<Page> {
  const settings = await writeSettings(reader)
  const env = { ...process.env, DISPLAY: display, XDG_CONFIG_HOME: settings.home, NO_AT_BRIDGE: '1' }
  const driver = await startDriver(programs.driver, env)
  const stop = async () => {
    await driver.close()
    await settings.close()
  }
  try {
    const page = new WebKitPage(
      await Session.start(driver.address, browserOptions(programs.browser, reader)),
      stop,
    )
    await page.setViewport(reader.width ?? 1280, reader.height ?? 800)
    return page
  } catch (error) {
    await stop()
    throw error
  }
}

export async function startWebKit(programs: Programs) {
  const display = await startDisplay(programs.display)
  return {
    open: (reader: Reader) => openPage(programs, display.name, reader),
    close: display.close,
  }
}
