import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { openStore, readIfThere } from '../src/batch/store.ts'

const QUERY = '?kernels'

/** Takes zeros to letters and the opcodes of SIMD (0xfd) to characters below 128. */
const MIRROR = 117

const FLAGS = [
  '-O3',
  '--shrinkLevel',
  '2',
  '--converge',
  '--noAssert',
  '--runtime',
  'stub',
  '--importMemory',
  '--noExportMemory',
  '--memoryBase',
  '16',
  '--initialMemory',
  '1',
]

const ENDING = '.as.ts'

/** Compiles an AssemblyScript file to wasm with plain SIMD; throws with the compiler's own messages. */
async function compile(entry: string): Promise<Uint8Array> {
  const { createMemoryStream, main } = await import('assemblyscript/asc')
  const baseDir = path.dirname(entry)
  const written: Uint8Array[] = []
  const messages = createMemoryStream()
  const { error } = await main(
    [path.basename(entry), '--outFile', 'kernels.wasm', '--enable', 'simd', '--use', 'abort=', ...FLAGS],
    {
      stderr: messages,
      readFile(name, base) {
        const file = path.resolve(baseDir, base, name)
        // What the compiler may read is what the key is made from.
        if (path.dirname(file) !== baseDir || !file.endsWith(ENDING)) return null
        return readIfThere(file)?.toString() ?? null
      },
      writeFile(_name, contents) {
        if (typeof contents !== 'string') written.push(contents)
      },
      listFiles: () => [],
    },
  )
  const [wasm] = written
  if (error || !wasm) throw new Error(`${entry}: ${messages.toString() || String(error)}`)
  return wasm
}

const COMPILER = new URL('../node_modules/assemblyscript/package.json', import.meta.url)
const kept = openStore(fileURLToPath(new URL('../node_modules/.cache/kernels', import.meta.url)))

/** The module of a file that was compiled before with these sources, this compiler and these flags, or a new one. */
async function kernelsOf(entry: string, sources: readonly string[]): Promise<Uint8Array> {
  const hash = createHash('sha256').update(JSON.stringify([path.basename(entry), FLAGS]))
  for (const file of [fileURLToPath(COMPILER), ...sources])
    hash.update(`\0${path.basename(file)}\0`).update(readFileSync(file))
  const key = hash.digest('hex')
  const before = kept.read(key)
  if (before !== undefined) return before
  const wasm = await compile(entry)
  kept.write(key, wasm)
  return wasm
}

/** `import bytes from './x.as.ts?kernels'` gives the compiled module's bytes, in page, worker and tests alike. */
export function assemblyscript(): Plugin {
  return {
    name: 'assemblyscript-kernels',
    enforce: 'pre',
    load: {
      filter: { id: /\.as\.ts\?kernels$/ },
      async handler(id) {
        const entry = id.slice(0, -QUERY.length)
        const folder = path.dirname(entry)
        const sources = readdirSync(folder)
          .filter((name) => name.endsWith(ENDING))
          .toSorted()
          .map((name) => path.join(folder, name))
        const wasm = await kernelsOf(entry, sources)
        for (const source of sources) this.addWatchFile(source)
        // One character a byte: gzip sees the module's own repetitions, which base64 would hide. Mirrored, because
        // then most bytes are ASCII characters, which take one byte of the script instead of two.
        const text = JSON.stringify(Buffer.from(wasm.map((byte) => MIRROR - byte)).toString('latin1'))
        return {
          code: `export default Uint8Array.from(${text}, (character) => ${MIRROR} - character.charCodeAt(0))`,
          map: null,
          moduleType: 'js',
        }
      },
    },
  }
}
