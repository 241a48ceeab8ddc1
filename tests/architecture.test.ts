import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'

const SOURCE = 'src'

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })

interface Import {
  from: string
  /** Path below src, without extension, or a package's name. */
  to: string
  typeOnly: boolean
}

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gms

const imports: Import[] = filesUnder(SOURCE)
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.as.ts'))
  .flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(IMPORT)].map((match) => {
      const target = match[2] ?? match[3] ?? ''
      const to = target.startsWith('.') ? relative(SOURCE, join(dirname(path), target)) : target
      return { from: relative(SOURCE, path), to, typeOnly: match[1] !== undefined }
    }),
  )

const broken = (from: RegExp, allowed: (to: string, statement: Import) => boolean): string[] =>
  imports
    .filter((statement) => from.test(statement.from) && !allowed(statement.to, statement))
    .map((statement) => `${statement.from} imports ${statement.to}`)

const folder = (path: string): string => path.split('/')[0] ?? ''

it('reads the sources: the rules below have something to hold for', () => {
  expect(imports.length).toBeGreaterThan(100)
})

it('core imports core alone', () => {
  expect(broken(/^core\//, (to) => folder(to) === 'core')).toEqual([])
})

it('an experiment and its parameters import core and the declaration of parameters, never another figure', () => {
  expect(
    broken(/^figures\/[^/]+\/[^/]+\.ts$/, (to, { from, typeOnly }) => {
      const own = from.split('/').slice(0, 2).join('/')
      return (
        ['core'].includes(folder(to)) ||
        to.startsWith(`${own}/`) ||
        to.startsWith('runtime/') ||
        (typeOnly && to === 'experiments')
      )
    }),
  ).toEqual([])
})

it('a figure imports charts, controls, shell, runtime, types of core, and never another figure', () => {
  expect(
    broken(/^figures\/[^/]+\/[^/]+\.tsx$/, (to, { from, typeOnly }) => {
      const own = from.split('/').slice(0, 2).join('/')
      const known = ['charts', 'controls', 'shell', 'runtime', 'core', 'react', 'd3']
      return known.includes(folder(to)) || to.startsWith(`${own}/`) || (typeOnly && to === 'experiments')
    }),
  ).toEqual([])
})

it('a picture takes no generator, only its types: it runs in the worker', () => {
  expect(broken(/^figures\/.*\.tsx$/, (to, { typeOnly }) => !to.endsWith('/experiment') || typeOnly)).toEqual(
    [],
  )
})

it('charts know D3 and React and no figure', () => {
  expect(broken(/^charts\//, (to) => ['charts', 'd3', 'react', 'react-dom'].includes(folder(to)))).toEqual([])
})

it('controls know charts, parameters and React and no figure', () => {
  expect(
    broken(/^controls\//, (to) => ['controls', 'charts', 'd3', 'react', 'runtime'].includes(folder(to))),
  ).toEqual([])
})

it('the main thread takes experiments as types; only the worker and what runs at build or in a terminal load them', () => {
  const loading = ['runtime/worker.ts', 'runtime/direct.ts', 'runtime/cli.ts']
  expect(
    broken(
      /^(runtime|shell|charts|controls|article)\//,
      (to, { from, typeOnly }) => to !== 'experiments' || typeOnly || loading.includes(from),
    ),
  ).toEqual([])
})

it('the shell reaches experiments directly only to draw the stills', () => {
  expect(broken(/^shell\//, (to, { from }) => to !== 'runtime/direct' || from === 'shell/still.tsx')).toEqual(
    [],
  )
})

it('nobody takes all of D3 as one namespace: that costs its whole weight', () => {
  const offenders = filesUnder(SOURCE).filter(
    (path) =>
      /\.tsx?$/.test(path) && /import \* as \w+ from 'd3'|import\('d3'\)/.test(readFileSync(path, 'utf8')),
  )
  expect(offenders).toEqual([])
})

it('core computes with its own elementary functions, whose bits no engine changes', () => {
  const engines = /Math\.(?:a?(?:sin|cos|tan)h?|atan2|cbrt|exp|expm1|hypot|log|log10|log1p|log2|pow)\(/g
  const borrowed = filesUnder(join(SOURCE, 'core'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.as.ts') && !path.includes('twin'))
    .flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(engines)].map(([call]) => `${path}: ${call}…)`),
    )
  expect(borrowed).toEqual([])
})
