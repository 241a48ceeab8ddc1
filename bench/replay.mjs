// 200 seeds of the published experiment in its four settings: in Node, in a Chromium worker, in PyTorch.
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
/** PyTorch takes about a minute for all: a tenth of them is timed. */
const torchSeeds = 20
const rounds = 5

const bench = path.dirname(fileURLToPath(import.meta.url))
const dist = path.join(bench, 'dist/replay')
const { module } = await runnerImport(path.join(bench, '../plugins/assemblyscript.ts'), { configFile: false })

async function bundle(entry) {
  await build({
    root: bench,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [module.assemblyscript()],
    build: {
      emptyOutDir: false,
      target: 'es2022',
      outDir: dist,
      lib: { entry: path.join(bench, 'src', `${entry}.ts`), formats: ['es'], fileName: () => `${entry}.js` },
    },
  })
}

async function inNode() {
  const { replay } = await import(path.join(dist, 'replay.js'))
  return Array.from({ length: rounds }, () => replay(seeds))
}

async function inChromium() {
  const { chromium: executablePath } = findBrowsers()
  if (!executablePath) return []
  const server = await serve(dist)
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS })
  try {
    const page = await browser.newPage()
    await page.goto(server.url)
    return await page.evaluate(
      async ([count, times]) => {
        const worker = new Worker('./replayWorker.js', { type: 'module' })
        const seconds = []
        for (let round = 0; round < times; round++) {
          worker.postMessage(count)
          const answer = await new Promise((resolve, reject) => {
            worker.addEventListener('message', ({ data }) => resolve(data), { once: true })
            worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true })
          })
          seconds.push(answer)
        }
        return seconds
      },
      [seeds, rounds],
    )
  } finally {
    await browser.close()
    await server.close()
  }
}

function inTorch() {
  const { status, stdout } = spawnSync('python3', [path.join(bench, 'torch-replay.py'), String(torchSeeds)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return status === 0 ? [(Number(stdout) * seeds) / torchSeeds] : []
}

const line = (name, seconds) =>
  seconds.length === 0
    ? `${name}: not on this machine`
    : `${name}: best ${Math.min(...seconds).toFixed(2)} s of ${seconds.map((s) => s.toFixed(2)).join(', ')}`

mkdirSync(dist, { recursive: true })
writeFileSync(path.join(dist, 'index.html'), '<!doctype html><title>Replay</title>')
await bundle('replay')
await bundle('replayWorker')
console.log(`${seeds} seeds × 4 settings × 300 epochs of the published experiment, on one core`)
console.log(line('Node', await inNode()))
console.log(line('Chromium worker', await inChromium()))
console.log(line('PyTorch, 1 thread', inTorch()))
