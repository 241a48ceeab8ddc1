import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'vite'
import { entryOf, onePage } from './oneFile/page.ts'
import { plainImports } from './plainImports.ts'

/** How the built page starts its worker. */
const START =
  /new Worker\(new URL\(.{0,20}?(["'`])([\w-]+\.js)\1.{0,40}?import\.meta\.url\),\{type:(["'`])module\3\}\)/

/** Its script as plugins/oneFile/unpack.js leaves it; no module, for those Chromium does not start in a file. */
const START_UNPACKED = 'new Worker(globalThis.workerAddress)'

/** A module and all that it imports, at once or later, as one script that is no module. */
async function scriptFrom(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [plainImports()],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { codeSplitting: false, format: 'iife' } },
    },
  })
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []))
  const [script, ...others] = outputs
  if (script?.type !== 'chunk' || others.length > 0) throw new Error(`one file: ${entry} is not one script`)
  return `'use strict';${script.code}`
}

/**
 * Makes one HTML file of a built site: scripts, workers, pictures and fonts stand in it, and it asks for nothing else, so
 * that it works from a disk, where browsers load no modules by address. Its code is the site's.
 */
export function oneFile({ site, fileName }: { site: string; fileName: string }): Plugin {
  let folder = site
  let worker: string | undefined
  const readPage = (): string => {
    try {
      return readFileSync(join(folder, 'index.html'), 'utf8')
    } catch (cause) {
      throw new Error(`one file: there is no page in ${folder}; npm run build makes it`, { cause })
    }
  }
  return {
    name: 'article:one-file',
    enforce: 'pre',
    config({ root = process.cwd() }) {
      folder = resolve(root, site)
      return { build: { rolldownOptions: { input: join(folder, entryOf(readPage())) } } }
    },
    transform: {
      filter: { code: START },
      async handler(code, id) {
        const [start, , name] = START.exec(code) ?? []
        if (start === undefined || name === undefined) return
        if (worker !== undefined) this.error(`${id} starts another worker: the file holds one.`)
        worker = await scriptFrom(join(id, '..', name))
        return { code: code.replace(start, () => START_UNPACKED), map: null }
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const [script, ...others] = Object.values(bundle)
        if (worker === undefined) this.error('The page starts no worker as the one file knows it.')
        if (script?.type !== 'chunk' || others.length > 0) this.error('The page is not one script.')
        delete bundle[script.fileName]
        const source = onePage(readPage(), { folder, script: script.code, worker })
        this.emitFile({ type: 'asset', fileName, source })
      },
    },
  }
}
