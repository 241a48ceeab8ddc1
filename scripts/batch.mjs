/**
 * The experiments compiled into one module for Node, kept under the hash of all sources that can be part of it: with
 * unchanged sources neither a compiler nor a development server starts.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const HERE = fileURLToPath(new URL('..', import.meta.url))

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** What can be part of an experiment, and what compiles it; the compiled module may hold nothing else. */
const isSource = (name) => /\.(ts|mjs|json|bin)$/.test(name)

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(path)
    return isSource(entry.name) ? [path] : []
  })
}

function hashOfSources(root) {
  const own = [fileURLToPath(import.meta.url), join(root, 'package-lock.json')]
  const paths = [...filesUnder(join(root, 'src')), ...filesUnder(join(root, 'plugins')), ...own]
  const lines = paths.map((path) => `${relative(root, path)} ${sha256(readFileSync(path))}\n`)
  return sha256(lines.toSorted((one, other) => (one < other ? -1 : 1)).join(''))
}

const SEAL = '\n//# sha256 '

/** Whether the file stands there whole. */
function isWhole(path) {
  try {
    const text = readFileSync(path, 'utf8')
    const end = text.lastIndexOf(SEAL)
    return end > 0 && text.slice(end + SEAL.length) === sha256(text.slice(0, end))
  } catch {
    return false
  }
}

async function compile(root) {
  const { build } = await import('vite')
  const { output } = await build({ root, configFile: join(root, 'plugins/batch.config.ts') })
  const stray = output[0].moduleIds.filter((id) => id.startsWith(root) && !isSource(id.split('?')[0]))
  if (stray.length > 0) throw new Error(`An experiment imports what no experiment may: ${stray.join(', ')}`)
  return output[0].code
}

/** Written beside its place and moved there in one step. */
function put(path, text) {
  const draft = `${path}.${randomUUID()}.draft`
  writeFileSync(draft, text)
  try {
    renameSync(draft, path)
  } finally {
    rmSync(draft, { force: true })
  }
}

const MONTH = 30 * 24 * 3600e3

/** Clears away what was written more than a month ago: whoever still needs it computes it again. */
function forgetOld(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity
    if (entry.isFile() && Date.now() - written > MONTH) rmSync(path, { force: true })
  }
}

/** Experiments as the sources stand now; frames are kept in `cache`. */
export async function openBatch({ root = HERE, cache = join(root, 'node_modules/.cache') } = {}) {
  const folder = join(cache, 'experiments')
  const frames = join(cache, 'frames')
  const path = join(folder, `${hashOfSources(root)}.mjs`)
  if (!isWhole(path)) {
    const code = await compile(root)
    for (const kept of [folder, frames]) {
      mkdirSync(kept, { recursive: true })
      forgetOld(kept)
    }
    put(path, `${code}${SEAL}${sha256(code)}`)
  }
  const bundle = pathToFileURL(path).href
  const { main, openFrames, sources } = await import(/* @vite-ignore */ bundle)
  const open = (threads) => openFrames({ bundle, sources, folder: frames, threads })
  return { main: (words) => main(words, open), framesOf: open() }
}
