import { defineConfig } from 'vite'
import { assemblyscript } from './assemblyscript.ts'
import { bytes } from './bytes.ts'
import { sourceHashes } from './sourceHashes.ts'

/** Compiles the experiments with their kernels and data into one module for Node: see scripts/batch.mjs. */
export default defineConfig({
  plugins: [assemblyscript(), bytes(), sourceHashes()],
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: 'src/batch/index.ts',
    write: false,
    target: 'node20',
    rolldownOptions: { checks: { pluginTimings: false }, output: { codeSplitting: false } },
  },
})
