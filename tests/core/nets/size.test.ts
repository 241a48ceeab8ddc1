import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { assemblyscript } from '../../../plugins/assemblyscript.ts'

const KILOBYTE = 1024
const engine = '\0engine'
const core = fileURLToPath(new URL('../../../src/core/', import.meta.url))
const source = ['nets', 'layers', 'losses', 'optimizers'].map(
  (part) => `export * from '${core}${part}/index.ts'`,
)

test('every net, layer, loss and optimiser with loader and kernels stays below 12 kB (gzip)', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      assemblyscript(),
      {
        name: 'engine',
        resolveId: (id) => (id === 'engine' ? engine : null),
        load: (id) => (id === engine ? source.join('\n') : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: 'engine', preserveEntrySignatures: 'strict', output: { minify: true } },
    },
  })
  const [result] = Array.isArray(built) ? built : [built]
  if (!('output' in result)) throw new Error('the build watches instead of ending')
  const bytes = gzipSync(result.output[0].code).length
  expect(result.output[0].exports).toContain('createNet')
  expect(bytes).toBeLessThan(12 * KILOBYTE)
  expect(bytes).toBeGreaterThan(4 * KILOBYTE)
}, 60_000)
