import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { createMemoryStream, main } from 'assemblyscript/asc'
import type { Plugin } from 'vite'

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

interface Compiled {
  wasm: Uint8Array
  sources: readonly string[]
}

/** Compiles an AssemblyScript file to wasm with plain SIMD; throws with the compiler's own messages. */
export async function compileKernels(entry: string): Promise<Compiled> {
  const baseDir = path.dirname(entry)
  const sources: string[] = []
  const written: Uint8Array[] = []
  const messages = createMemoryStream()
  const { error } = await main(
    [path.basename(entry), '--outFile', 'kernels.wasm', '--enable', 'simd', '--use', 'abort=', ...FLAGS],
    {
      stderr: messages,
      readFile(name, base) {
        const file = path.resolve(baseDir, base, name)
        if (!file.startsWith(baseDir + path.sep)) return null
        try {
          const text = readFileSync(file, 'utf8')
          sources.push(file)
          return text
        } catch {
          return null
        }
      },
      writeFile(_name, contents) {
        if (typeof contents !== 'string') written.push(contents)
      },
      listFiles: async (directory, base) => readdir(path.resolve(baseDir, base, directory)).catch(() => []),
    },
  )
  const [wasm] = written
  if (error || !wasm) throw new Error(`${entry}: ${messages.toString() || String(error)}`)
  return { wasm, sources }
}

/** `import bytes from './x.as.ts?kernels'` gives the compiled module's bytes, in page, worker and tests alike. */
export function assemblyscript(): Plugin {
  return {
    name: 'assemblyscript-kernels',
    enforce: 'pre',
    load: {
      filter: { id: /\.as\.ts\?kernels$/ },
      async handler(id) {
        const { wasm, sources } = await compileKernels(id.slice(0, -QUERY.length))
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
