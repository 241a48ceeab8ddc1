import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { assemblyscript } from './plugins/assemblyscript.ts'
import { bytes } from './plugins/bytes.ts'
import { fonts } from './plugins/fonts.ts'
import { inlineStyles } from './plugins/inlineStyles.ts'
import { mdx } from './plugins/mdx.ts'
import { offline } from './plugins/offline.ts'
import { prerender } from './plugins/prerender.ts'

/** What the first figure draws with, in one piece: many small ones cost more than they hold. */
const FIRST_PLOT =
  /src\/(charts\/(Plot|Axis|Line|Sticks|DirectLabels|number|scale|ticks|roundNumbers|frame|layers|usePlot|useSize|theme|series|marker|decimate)|controls\/(DragPoints|PointHandle|steps|useGrab)|figures\/one-bad-point\/(figure|params))\.|d3-path/

/** What the first figure computes with, likewise. */
const FIRST_RUN =
  /src\/(figures\/one-bad-point\/|runtime\/params|core\/(estimators\/(regression|rho|leastSquares|polynomial)|statistics\/summaries))/

export default defineConfig({
  base: './',
  plugins: [assemblyscript(), bytes(), mdx(), react(), fonts(), inlineStyles(), prerender(), offline()],
  worker: {
    format: 'es',
    plugins: () => [assemblyscript(), bytes()],
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'lines', test: FIRST_RUN }] } } },
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'plots', test: FIRST_PLOT, includeDependenciesRecursively: false }],
        },
      },
    },
  },
  // Nothing here is timed: the limit only catches what hangs, on a machine however busy.
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Stills are tested with the rules they take along.
    css: true,
    projects: [
      { extends: true, test: { name: 'unit', environment: 'node', include: ['tests/**/*.test.ts'] } },
      { extends: true, test: { name: 'figures', environment: 'jsdom', include: ['tests/**/*.test.tsx'] } },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'node',
          include: ['tests/page/**/*.page.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
})
