import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { assemblyscript } from '../plugins/assemblyscript.ts'

/** Every contender's bundle; what differs is said where it is built. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  logLevel: 'warn',
  publicDir: false,
  plugins: [assemblyscript()],
  build: { target: 'es2022' },
})
