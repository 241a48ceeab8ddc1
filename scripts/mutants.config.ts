import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { assemblyscript } from '../plugins/assemblyscript.ts'
import { bytes } from '../plugins/bytes.ts'

/** The file to change and its changed text, from `scripts/mutants.mjs`. */
const { file, code }: { file: string; code: string } = JSON.parse(
  process.env['MUTANT'] ?? '{"file":"","code":""}',
)

/** The core's unit tests with one file changed on its way in. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      load: (id) => (id.split('?')[0] === resolve(import.meta.dirname, '..', file) ? code : undefined),
    },
    assemblyscript(),
    bytes(),
  ],
  test: { environment: 'node', include: ['tests/core/**/*.test.ts'], testTimeout: 120_000 },
})
