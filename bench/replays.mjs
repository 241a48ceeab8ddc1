// 200 seeds of the published experiment in its four settings: in Node, in a Chromium worker and in PyTorch, in turn.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { build, runnerImport } from 'vite'
import { findBrowsers } from '../scripts/browsers.mjs'
import { CHROMIUM_ARGUMENTS } from '../scripts/chromium.mjs'
import { serve } from '../scripts/serve.mjs'

const seeds = 200
/** PyTorch takes about a minute for all: so many of them are timed in each round. */
const torchSeeds = 4
const rounds = 5
/** Seconds that a round may take. */
const PATIENCE = 120

const bench = path.dirname(fileURLToPath(import.meta.url))
const dist = path.join(bench, 'dist/replay')

async function load(file) {
  const { module } = await runnerImport(path.join(bench, file), { configFile: false })
  return module
}

const { pythonWithTorch } = await load('src/python.ts')
const { within } = await load('src/within.ts')

async function bundle(entry) {
  await build({
    configFile: path.join(bench, 'vite.config.ts'),
    build: {
      emptyOutDir: false,
      outDir: dist,
      lib: { entry: path.join(bench, 'src', `${entry}.ts`), formats: ['es'], fileName: () => `${entry}.js` },
    },
  })
}

async function inNode() {
  const { replay } = await import(path.join(dist, 'replay.js'))
  return { name: 'Node', run: () => replay(seeds), stop: async () => undefined }
}

async function inChromium(executablePath) {
  const server = await serve(dist)
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS })
  const stop = async () => {
    await browser.close()
    await server.close()
  }
  const page = await browser.newPage()
  await page.goto(server.url)
  const run = () =>
    page.evaluate(
      (count) =>
        new Promise((resolve, reject) => {
          const worker = new Worker('./replayWorker.js', { type: 'module' })
          worker.addEventListener('message', ({ data }) => resolve(data))
          worker.addEventListener('error', ({ message }) => reject(new Error(message)))
          worker.postMessage(count)
        }),
      seeds,
    )
  return { name: 'Chromium worker', run, stop }
}

function inTorch(python) {
  const script = path.join(bench, 'torch_replay.py')
  const run = () => {
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], timeout: 1000 * PATIENCE }
    const { status, stdout } = spawnSync(python, [script, String(torchSeeds)], options)
    if (status !== 0)
      throw new Error(status === null ? `no answer for ${PATIENCE} s` : `it ended with ${status}`)
    return (Number(stdout) * seeds) / torchSeeds
  }
  return { name: 'PyTorch, 1 thread', run, stop: async () => undefined }
}

async function contenders(tell) {
  const found = [await inNode()]
  const { chromium: executablePath } = findBrowsers()
  if (executablePath) {
    try {
      found.push(await inChromium(executablePath))
    } catch (error) {
      tell(`Chromium does not start: ${error.message}.`)
    }
  } else tell('Chromium is not on this machine.')
  const python = pythonWithTorch()
  if (python) found.push(inTorch(python))
  else tell('PyTorch is not on this machine.')
  return found
}

/**
 * The seconds of each round, by contender. One that fails is left out, and `tell` gets a sentence.
 */
export async function measureReplays(tell) {
  mkdirSync(dist, { recursive: true })
  writeFileSync(path.join(dist, 'index.html'), '<!doctype html><title>Replay</title>')
  await bundle('replay')
  await bundle('replayWorker')
  let running = await contenders(tell)
  const all = running
  const seconds = new Map(running.map(({ name }) => [name, []]))
  try {
    for (let round = 0; round < rounds; round++) {
      for (const contender of running) {
        const { name, run } = contender
        try {
          const took = await within(Promise.resolve(run()), PATIENCE, 'no answer')
          if (!(took > 0 && took < Infinity)) throw new Error(`it answered ${took} instead of seconds`)
          seconds.get(name).push(took)
        } catch (error) {
          running = running.filter((other) => other !== contender)
          seconds.delete(name)
          tell(`${name}: left out; ${error.message}.`)
        }
      }
    }
  } finally {
    for (const { stop } of all) await stop()
  }
  return seconds
}

const median = (values) => values.toSorted((a, b) => a - b)[(values.length - 1) / 2]

/** The medians as a table, and how many times Node's seconds each takes. */
export function replayTable(seconds) {
  const own = seconds.get('Node') ?? []
  const rows = [...seconds].map(([name, took]) => {
    const ratio = median(took.map((value, round) => value / own[round]))
    return `| ${name} | ${median(took).toFixed(2)} | ${ratio.toFixed(2)} |`
  })
  const head = `${4 * seeds} replays of the published experiment (300 steps each), on one core`
  return [`| ${head} | seconds | × Node |`, '| --- | --- | --- |', ...rows].join('\n')
}
