// Builds the contenders, measures them in Node and in a Chromium worker, and writes RESULTS.md, results.json and the
// table of the README.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { findBrowsers } from '../scripts/browsers.mjs'
import { CHROMIUM_ARGUMENTS } from '../scripts/chromium.mjs'
import { serve } from '../scripts/serve.mjs'
import { measureReplays, replayTable } from './replays.mjs'

const bench = path.dirname(fileURLToPath(import.meta.url))
const dist = path.join(bench, 'dist')
const tfjsWasm = path.join(bench, 'node_modules/@tensorflow/tfjs-backend-wasm/dist/')
const rounds = 40
/** Seconds Chromium may take: half a minute of rounds, and the slow ones of a busy machine. */
const PATIENCE = 600

/** tfjs-wasm's loader expects a CommonJS module around it in Node. */
const commonjs = `const __dirname = ${JSON.stringify(bench)}`

/** Bundles one entry, for Node or the browser. */
async function bundle(entry, ssr) {
  await build({
    configFile: path.join(bench, 'vite.config.ts'),
    ssr: { noExternal: true },
    build: {
      ssr,
      outDir: path.join(dist, entry),
      lib: { entry: path.join(bench, 'src', `${entry}.ts`), formats: ['es'], fileName: () => `${entry}.js` },
      rolldownOptions: { output: { banner: ssr ? commonjs : '' } },
    },
  })
}

/** What the worker posts: rates, and sentences about contenders left out. */
async function inChromium(executablePath) {
  const folder = path.join(dist, 'worker')
  for (const file of [
    'tfjs-backend-wasm-simd.wasm',
    'tfjs-backend-wasm.wasm',
    'tfjs-backend-wasm-threaded-simd.wasm',
  ]) {
    copyFileSync(path.join(tfjsWasm, file), path.join(folder, file))
  }
  copyFileSync(path.join(dist, 'reference/reference.js'), path.join(folder, 'reference.js'))
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Bench</title>')
  const server = await serve(folder)
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS })
  try {
    const page = await browser.newPage()
    await page.goto(server.url)
    const answered = page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const worker = new Worker('./worker.js', { type: 'module' })
          worker.addEventListener('message', ({ data }) => resolve(data))
          worker.addEventListener('error', ({ message }) => reject(new Error(message)))
        }),
    )
    const answer = await within(answered, PATIENCE, 'the worker gave no answer')
    if (typeof answer === 'string') throw new Error(answer)
    return { ...answer, version: browser.version() }
  } finally {
    await browser.close()
    await server.close()
  }
}

mkdirSync(dist, { recursive: true })
await bundle('node', true)
await bundle('worker', false)
await bundle('reference', false)
const { inNode, legend, limits, summary, table, within } = await import(path.join(dist, 'node/node.js'))
const paths = {
  wasm: tfjsWasm,
  source: path.join(bench, 'native.c'),
  binary: path.join(dist, 'native'),
  torch: path.join(bench, 'torch_workloads.py'),
}
const { inTypeScript } = await import(path.join(dist, 'reference/reference.js'))
/** Sentences about what did not take part; they stand in RESULTS.md too. */
const told = []
const tell = (sentence) => {
  console.log(sentence)
  told.push(sentence)
}
const node = await inNode(paths, rounds, inTypeScript, tell)
const { chromium: executablePath } = findBrowsers()
let inPage
if (executablePath) {
  try {
    inPage = await inChromium(executablePath)
    for (const sentence of inPage.told) tell(`Chromium: ${sentence}`)
  } catch (error) {
    tell(`Chromium: ${error.message}.`)
  }
} else tell('Chromium is not on this machine.')

const replays = await measureReplays((sentence) => tell(`Replays: ${sentence}`))

const [{ model }] = cpus()
const sections = [
  '# Steps per second, and how many times those of others',
  '`npm run bench`: medians of many short rounds, all contenders in turn; ratios are medians of the rounds’ own.',
  `## Node ${process.versions.node}, ${model}\n\n${table(node)}\n\n${limits(node)}`,
  ...(inPage
    ? [`## A worker in Chromium ${inPage.version}\n\n${table(inPage.rates)}\n\n${limits(inPage.rates)}`]
    : []),
  `## The published experiment\n\n${replayTable(replays)}\n\nPyTorch runs four of the 200 seeds a round; its seconds are scaled to all.`,
  ...(told.length > 0 ? [told.join(' ')] : []),
  legend(),
  '“C” is `native.c`, plain loops under `gcc -O3 -march=native -ffast-math`, with weights as units × inputs (dot products, as PyTorch keeps them) or inputs × units (sums of rows). gcc gives them the machine’s widest vectors, fused multiply-add and glibc’s vector tanh; wasm has 128 bits and rounds twice. “plain TypeScript” is the same net on the reference kernels.',
  '“Peak” is a step’s multiply-adds and tanh alone, as twelve independent chains on registers in plain SIMD, where every product is rounded before it is added. It is a yardstick and no upper bound: a kernel whose products do not wait for its sums can be somewhat faster.',
]
const markdown = `${sections.join('\n\n')}\n`
console.log(markdown)
writeFileSync(path.join(bench, 'RESULTS.md'), markdown)
const readme = path.join(bench, '../README.md')
const readmeTable = /^\|  \| steps\/s .*\n(?:\|.*\n)*/m
writeFileSync(
  readme,
  readFileSync(readme, 'utf8').replace(readmeTable, () => `${table(node)}\n`),
)
const json = { node: summary(node), ...(inPage && { chromium: summary(inPage.rates) }) }
console.log(JSON.stringify(json))
writeFileSync(path.join(bench, 'results.json'), `${JSON.stringify(json, null, 2)}\n`)
