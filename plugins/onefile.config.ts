import { defineConfig } from 'vite'
import { oneFile } from './oneFile.ts'
import { plainImports } from './plainImports.ts'

/** Makes one file of the article as `npm run build` left it: see plugins/oneFile.ts. */
export default defineConfig({
  plugins: [plainImports(), oneFile({ site: 'dist', fileName: 'robust-by-training.html' })],
  publicDir: false,
  build: {
    outDir: 'dist-onefile',
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
})
