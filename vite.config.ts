import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { assemblyscript } from './plugins/assemblyscript.ts'
import { bytes } from './plugins/bytes.ts'
import { fonts } from './plugins/fonts.ts'
import { inlineStyles } from './plugins/inlineStyles.ts'
import { mdx } from './plugins/mdx.ts'
import { offline } from './plugins/offline.ts'
import { plainImports } from './plugins/plainImports.ts'
import { prerender } from './plugins/prerender.ts'
import { styles } from './plugins/styles.ts'
import { uniqueKeys } from './plugins/uniqueKeys.ts'
import { ENGINES } from './scripts/browsers.mjs'

/** What every figure and the first one need, in one piece: many small ones cost more than they hold. */
const FIRST_FIGURE =
  /rolldown\/runtime|node_modules\/(react|react-dom|scheduler|zustand)\/|src\/(charts\/(pull\/\w+|Note|Plot|PlotPanel|Panel|Panels|Strip|place|layouts|Axis|Line|DirectLabels|number|scale|ticks|roundNumbers|frame|usePlot|useSize|series|marker|svgPen|decimate|textZoom)|controls\/(DragPoints|PointHandle|steps|useGrab)|figures\/one-bad-point\/(figure|params|Stage|text)|params\/(config|declare|text|mostPins)|shell\/defineFigure|shell\/figure\/(?!training|clock|EnsembleRuns|ValueTable|KeptRuns|FigurePlayer|RunCounter|RunNotices)\w+|shell\/islands\/(?!pageNotice)\w+|shell\/menu\/Menu|runtime\/(session|thread|inABox|workerPair|run|useSession|useOnScreen|watch))\./

/** What the first figure computes with, likewise. */
const FIRST_RUN =
  /src\/(figures\/one-bad-point\/|params\/declare|core\/(estimators\/(regression|rho|huberLine|iterative|leastAbsoluteDeviations|leastSquares|polynomial)|statistics\/summaries))/

export default defineConfig({
  base: './',
  plugins: [
    uniqueKeys(),
    assemblyscript(),
    bytes(),
    mdx(),
    react(),
    fonts(),
    styles(),
    inlineStyles(),
    plainImports(),
    prerender(),
    offline(),
  ],
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
          groups: [{ name: 'first', test: FIRST_FIGURE, includeDependenciesRecursively: false }],
        },
      },
    },
  },
  // Nothing here is timed: the limits only catch what hangs, on a machine however busy.
  test: {
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 240_000 } },
    // Posters are tested with the rules they take along.
    css: true,
    // One core is not left to the runner, which only waits.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'unit', environment: 'node', include: ['tests/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'figures',
          environment: 'jsdom',
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['tests/patience.ts'],
        },
      },
      ...ENGINES.map((engine) => ({
        extends: true as const,
        test: {
          name: `page-${engine}`,
          environment: 'node',
          include: ['tests/page/**/*.page.ts'],
          provide: { engine },
          maxWorkers: 2,
          // Some pages are tested in one engine alone.
          passWithNoTests: true,
        },
      })),
    ],
  },
})
