/**
 * Finds the browsers the page tests drive, and installs what is missing where it may.
 *
 *   node scripts/browsers.mjs      says what is there, installs what is not
 *
 * CHROME_PATH, FIREFOX_PATH and WEBKIT_DRIVER_PATH name a program outright.
 * REQUIRE_BROWSERS=chromium,firefox,webkit turns a missing engine into an error.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ENGINES = ['chromium', 'firefox', 'webkit']

const CHROMIUM = {
  variable: 'CHROME_PATH',
  names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  places: [
    '/usr/bin/chromium',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  ],
}

const FIREFOX = {
  variable: 'FIREFOX_PATH',
  names: ['firefox-esr', 'firefox'],
  places: [
    '/usr/lib/firefox-esr/firefox-esr',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    String.raw`C:\Program Files\Mozilla Firefox\firefox.exe`,
  ],
}

const WEBKIT_DRIVER = {
  variable: 'WEBKIT_DRIVER_PATH',
  names: ['WebKitWebDriver'],
  places: ['/usr/bin/WebKitWebDriver', '/usr/local/bin/WebKitWebDriver'],
}

const XVFB = { variable: 'XVFB_PATH', names: ['Xvfb'], places: ['/usr/bin/Xvfb'] }

const DEBIAN_PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function findProgram({ variable, names, places }) {
  const named = process.env[variable]
  if (named) {
    if (!isProgram(named)) throw new Error(`${variable}=${named} is not a program that can be run`)
    return named
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...places].find(isProgram)
}

function subfolders(folder) {
  try {
    return readdirSync(folder).map((name) => join(folder, name))
  } catch {
    return []
  }
}

/** WebKitGTK keeps MiniBrowser in a folder of its own library version, the newest first. */
function findMiniBrowser() {
  const named = process.env.MINIBROWSER_PATH
  if (named) return named
  return ['/usr/lib', '/usr/libexec', '/usr/lib64']
    .flatMap((folder) => subfolders(folder).flatMap((sub) => [sub, ...subfolders(sub)]))
    .filter((folder) => /webkit(2)?gtk-[\d.]+$/u.test(folder))
    .toSorted((a, b) => b.localeCompare(a))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(isProgram)
}

function findWebKit() {
  const driver = findProgram(WEBKIT_DRIVER)
  const browser = driver && findMiniBrowser()
  const display = browser && findProgram(XVFB)
  return display && { driver, browser, display }
}

/** What is on this machine now; an engine that is not there is undefined. */
export function findBrowsers() {
  return { chromium: findProgram(CHROMIUM), firefox: findProgram(FIREFOX), webkit: findWebKit() }
}

const succeeds = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** The words that go before apt-get, or the reason why nothing can be installed. */
function aptPermission() {
  if (process.platform !== 'linux' || !succeeds('apt-get', ['--version']))
    return { refusal: 'there is no apt' }
  if (process.getuid?.() === 0) return { prefix: [] }
  if (succeeds('sudo', ['-n', 'true'])) return { prefix: ['sudo', '-n'] }
  return { refusal: 'apt needs root or sudo without a password' }
}

function aptGet(prefix, args) {
  const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]
  const { status, stdout, stderr } = spawnSync(command, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  const lastWords = `${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').slice(-5).join('\n')
  return status === 0 ? undefined : `apt-get ${args[0]} failed: ${lastWords}`
}

/** Installs the engines' Debian packages, one engine at a time so that one failure costs one engine. */
function install(missing) {
  const { prefix, refusal } = aptPermission()
  if (refusal) return refusal
  const lock = ['-o', 'DPkg::Lock::Timeout=300']
  const failures = [aptGet(prefix, ['update', ...lock])]
  for (const engine of missing) {
    const packages = DEBIAN_PACKAGES[engine]
    console.log(`browsers: installing ${packages.join(', ')}`)
    failures.push(aptGet(prefix, ['install', '-y', '--no-install-recommends', ...lock, ...packages]))
  }
  return failures.filter(Boolean).join('\n')
}

/** The engines that REQUIRE_BROWSERS insists on. */
export function requiredEngines() {
  const required = (process.env.REQUIRE_BROWSERS ?? '').split(',').map((name) => name.trim())
  const unknown = required.filter((name) => name && !ENGINES.includes(name))
  if (unknown.length > 0) {
    throw new Error(`REQUIRE_BROWSERS names ${unknown.join(', ')}; allowed are ${ENGINES.join(', ')}`)
  }
  return required.filter(Boolean)
}

/** Finds the browsers, installs what is missing where it may, and says what is not to be had. */
export function provideBrowsers() {
  const isMissing = (engine) => !findBrowsers()[engine]
  const wanted = ENGINES.filter(isMissing)
  const trouble = wanted.length > 0 ? install(wanted) : ''
  const missing = wanted.filter(isMissing)
  for (const engine of missing) {
    console.log(`browsers: ${engine} is missing, its page tests are skipped (${trouble || 'not found'})`)
  }
  const unmet = requiredEngines().filter((engine) => missing.includes(engine))
  if (unmet.length > 0) throw new Error(`REQUIRE_BROWSERS asks for ${unmet.join(', ')}, not found`)
  return findBrowsers()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    for (const [engine, found] of Object.entries(provideBrowsers())) {
      console.log(`${engine.padEnd(9)} ${found?.driver ?? found ?? 'missing'}`)
    }
  } catch (error) {
    console.error(`browsers: ${error.message}`)
    process.exitCode = 1
  }
}
