import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { assemblyscript } from '../../../plugins/assemblyscript.ts'

const KILOBYTE = 1024
const engine = '\0engine'
const core = fileURLToPath(new URL('../../../src/core/', import.meta.url))
const everything = (part: string) => `export * from '${core}${part}/index.ts'`
const others = ['nets', 'losses', 'optimizers'].map(everything)
const dense = `export { dense, glorot, he, normal, relu, tanh, uniformByFanIn, zeros } from '${core}layers/index.ts'`

/** Bytes after gzip of a script that exports what `source` does, kernels and their loader included. */
async function size(source: readonly string[]): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      assemblyscript(),
      {
        name: 'engine',
        resolveId: (id) => (id === engine ? engine : null),
        load: (id) => (id === engine ? source.join('\n') : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: engine, preserveEntrySignatures: 'strict', output: { minify: true } },
    },
  })
  const [result] = Array.isArray(built) ? built : [built]
  if (!('output' in result)) throw new Error('the build watches instead of ending')
  expect(result.output[0].exports).toContain('createNet')
  return gzipSync(result.output[0].code).length
}

test.each([
  ['nets of dense layers, with every loss and optimiser,', [...others, dense], 10],
  ['nets of all layers, images and batch norm among them,', [...others, everything('layers')], 12.5],
])('%s with their kernels stay below their limit (gzip)', async (_name, source, limit) => {
  const bytes = await size(source)
  expect(bytes).toBeLessThan(limit * KILOBYTE)
  expect(bytes).toBeGreaterThan(4 * KILOBYTE)
})
