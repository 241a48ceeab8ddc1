import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
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

/** The file an import means, below src; undefined for a package. */
const fileOf = ({ to }: Import): string | undefined =>
  [to, `${to}.ts`, `${to}.tsx`, `${to}/index.ts`].find(
    (path) => /\.tsx?$/.test(path) && existsSync(join(SOURCE, path)),
  )

/** A chain of imports, types included, that comes back to where it began; undefined if there is none. */
function circle(): string[] | undefined {
  const targets = new Map<string, string[]>()
  for (const statement of imports) {
    const target = fileOf(statement)
    if (target !== undefined) targets.set(statement.from, [...(targets.get(statement.from) ?? []), target])
  }
  const done = new Set<string>()
  const search = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return undefined
    for (const target of targets.get(file) ?? []) {
      const found = search(target, [...path, file])
      if (found !== undefined) return found
    }
    done.add(file)
    return undefined
  }
  for (const file of targets.keys()) {
    const found = search(file, [])
    if (found !== undefined) return found
  }
  return undefined
}

const broken = (from: RegExp, allowed: (to: string, statement: Import) => boolean): string[] =>
  imports
    .filter((statement) => from.test(statement.from) && !allowed(statement.to, statement))
    .map((statement) => `${statement.from} imports ${statement.to}`)

const folder = (path: string): string => path.split('/')[0] ?? ''

it('reads the sources: the rules below have something to hold for', () => {
  expect(imports.length).toBeGreaterThan(100)
})

it('no chain of imports, types included, comes back to where it began', () => {
  expect(circle()).toBeUndefined()
})

it('core imports core alone', () => {
  expect(broken(/^core\//, (to) => folder(to) === 'core')).toEqual([])
})

it('the declaration of parameters, their codec and their texts import core alone', () => {
  expect(broken(/^params\//, (to) => ['core', 'params'].includes(folder(to)))).toEqual([])
})

/** What runs in a worker: experiments, ensembles, parameters, and what of their own folder these import. */
function workerFiles(): Set<string> {
  const reached = new Set(
    imports
      .map(({ from }) => from)
      .filter((from) => /^figures\/[^/]+\/(experiment\/.*|ensemble|params)(\.ts)?$/.test(from)),
  )
  for (const from of reached) {
    for (const one of imports.filter((each) => each.from === from)) {
      const target = fileOf(one)
      if (target?.startsWith('figures/') === true) reached.add(target)
    }
  }
  return reached
}

const ownFolder = (from: string): string => from.split('/').slice(0, 2).join('/')

it('what runs in a worker imports core and the declaration of parameters, never another figure', () => {
  const inWorker = workerFiles()
  expect(inWorker.size).toBeGreaterThan(30)
  expect(
    broken(/^figures\//, (to, { from }) => {
      if (!inWorker.has(from)) return true
      return ['core', 'params'].includes(folder(to)) || to.startsWith(`${ownFolder(from)}/`)
    }),
  ).toEqual([])
})

it('what of a figure runs on the page imports charts, controls, shell, params, types of core, and never another figure', () => {
  const known = ['charts', 'controls', 'shell', 'params', 'core', 'react', 'd3']
  expect(
    broken(
      /^figures\//,
      (to, { from }) => known.includes(folder(to)) || to.startsWith(`${ownFolder(from)}/`),
    ),
  ).toEqual([])
})

it('no figure knows the table it stands in', () => {
  expect(broken(/^figures\//, (to) => to !== 'experiments')).toEqual([])
})

it('the page takes types from an experiment’s folder, never its code: that runs in the worker', () => {
  const isExperiment = (path: string): boolean => /^figures\/[^/]+\/experiment(\/|$)/.test(path)
  expect(
    broken(
      /^(?!experiments\.ts|figures\/[^/]+\/experiment\/)/,
      (to, { typeOnly }) => typeOnly || !isExperiment(to),
    ),
  ).toEqual([])
})

it('charts know D3 and React and no figure', () => {
  expect(broken(/^charts\//, (to) => ['charts', 'd3', 'react', 'react-dom'].includes(folder(to)))).toEqual([])
})

it('controls know charts, parameters and React and no figure', () => {
  expect(
    broken(/^controls\//, (to) =>
      ['controls', 'charts', 'd3', 'react', 'react-dom', 'params'].includes(folder(to)),
    ),
  ).toEqual([])
})

it('the main thread takes experiments as types; only the worker and what runs at build or in a terminal load them', () => {
  const loading = ['runtime/worker.ts', 'batch/frameOf.ts', 'batch/cli.ts']
  expect(
    broken(
      /^(runtime|batch|shell|charts|controls|article)\//,
      (to, { from, typeOnly }) => to !== 'experiments' || typeOnly || loading.includes(from),
    ),
  ).toEqual([])
})

it('the page knows what runs in Node as types only', () => {
  expect(
    broken(
      /^(main|runtime|shell|charts|controls|article|figures)/,
      (to, { typeOnly }) => folder(to) !== 'batch' || typeOnly,
    ),
  ).toEqual([])
})

it('what runs in Node imports experiments, parameters and the reader of runs', () => {
  expect(
    broken(
      /^batch\//,
      (to) =>
        ['batch', 'params'].includes(folder(to)) ||
        to.startsWith('node:') ||
        ['experiments', 'runtime/advance'].includes(to),
    ),
  ).toEqual([])
})

it('nobody takes all of D3 as one namespace: that costs its whole weight', () => {
  const offenders = filesUnder(SOURCE).filter(
    (path) =>
      /\.tsx?$/.test(path) && /import \* as \w+ from 'd3'|import\('d3'\)/.test(readFileSync(path, 'utf8')),
  )
  expect(offenders).toEqual([])
})

/** What computes results, below src. */
const computing = (): string[] => [
  ...filesUnder(join(SOURCE, 'core'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.as.ts'))
    .map((path) => relative(SOURCE, path)),
  ...workerFiles(),
]

const found = (pattern: RegExp, files: readonly string[]): string[] =>
  files.flatMap((path) =>
    [...readFileSync(join(SOURCE, path), 'utf8').matchAll(pattern)].map(([text]) => `${path}: ${text}`),
  )

it('what computes results takes elementary functions of our own, whose bits no engine changes', () => {
  const engines = /Math\.(?:a?(?:sin|cos|tan)h?|atan2|cbrt|exp|expm1|hypot|log|log10|log1p|log2|pow)\(/g
  // The plain kernels stand in where WebAssembly is refused, and readers are told that the last bits may differ.
  const files = computing().filter((path) => !path.startsWith('core/kernels/reference/'))
  expect(found(engines, files)).toEqual([])
})

/** A square and a literal power of 2 are exact or rounded once in every engine. Whole powers of 2 by name are too: */
const POWERS_OF_TWO = [
  'figures/information-bottleneck/experiment/network.ts: 2 ** BITS',
  'figures/why-so-easy/experiment/cloud.ts: 2 ** (LEVELS - 1)',
  'figures/why-so-easy/experiment/index.ts: 2 ** level',
]

it('what computes results raises to no power but by squares and products: engines differ in the last bit', () => {
  const power = /(?<![*`])\b(?!2 \*\* -?\d+\b)[\w.]+[)\]]* \*\* (?!2\b(?!\.))(?:\([^)]*\)|[\w.-]+)/g
  expect(found(power, computing()).toSorted()).toEqual(POWERS_OF_TWO)
})

it('no two files differ in .ts and .tsx alone: the compiler would check the first and pass over the second', () => {
  const stems = ['src', 'tests']
    .flatMap(filesUnder)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => path.replace(/\.tsx?$/, ''))
  expect(stems.filter((stem, i) => stems.indexOf(stem) !== i)).toEqual([])
})

it('no module or style sheet is longer than 250 lines, but the net, whose parts hang together', () => {
  const long = filesUnder(SOURCE)
    .filter((path) => /\.(?:tsx?|css)$/.test(path))
    .filter((path) => readFileSync(path, 'utf8').split('\n').length > 251)
  expect(long).toEqual([join(SOURCE, 'core/nets/net.ts')])
})
