// npm run mutants -- [--count 100] [--seed 1] [--family estimators]: changes one token of src/core at a time and runs the
// unit tests of its family; lists the changes that none of them noticed. No file is touched: Vite hands the change on.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { spawnSync } from 'node:child_process'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    family: { type: 'string', default: '' },
  },
})
/** A change that makes a loop endless is noticed too; it is told apart, since a busy machine may look like one. */
const LIMIT = 900_000

/** What a token may become. Spaces around operators keep types and generics out of it. */
const CHANGES = new Map(
  Object.entries({
    ' + ': ' - ',
    ' - ': ' + ',
    ' * ': ' / ',
    ' / ': ' * ',
    ' < ': ' <= ',
    ' <= ': ' < ',
    ' > ': ' >= ',
    ' >= ': ' > ',
    ' === ': ' !== ',
    ' !== ': ' === ',
    ' && ': ' || ',
    ' || ': ' && ',
    ' += ': ' -= ',
    'Math.max': 'Math.min',
    'Math.min': 'Math.max',
  }),
)
const TOKEN = / (?:[-+*/<>]|[<>]=|[!=]==|&&|\|\||\+=) |Math\.(?:max|min)\b|(?<![\w.])\d+(?:\.\d+)?(?![\w.])/g

/** Comments, texts and imports become blanks of the same length: nothing in them is changed. */
const codeOf = (source) =>
  source.replaceAll(
    /\/\*[\s\S]*?\*\/|\/\/.*|^(?:import|export) [\w ,*]*(?:\{[^}]*\} )?from .*|'[^'\n]*'|`[^`]*`/gm,
    (text) => text.replaceAll(/[^\n]/g, '_'),
  )

const files = readdirSync('src/core', { recursive: true })
  .map((name) => join('src/core', name))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.as.ts') && !name.endsWith('index.ts'))
  .filter((name) => values.family === '' || name.split('/')[2] === values.family)
  .toSorted()

const sites = files.flatMap((file) => {
  const source = readFileSync(file, 'utf8')
  return [...codeOf(source).matchAll(TOKEN)].map(({ 0: token, index }) => ({ file, source, token, index }))
})

/** A small generator of its own: the same seed draws the same changes. */
let state = Number(values.seed) >>> 0
function random() {
  state = (state + 0x6d2b79f5) >>> 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}

const familyOf = (file) => file.split('/')[2].replace(/\.ts$/, '.test.ts')

/** What the family's tests make of the change. */
function outcomeOf({ file, source, token, index }, changed) {
  const code = source.slice(0, index) + changed + source.slice(index + token.length)
  const { status } = spawnSync(
    'npx',
    ['vitest', 'run', '--config', 'scripts/mutants.config.ts', '--bail', '1', `tests/core/${familyOf(file)}`],
    {
      env: { ...process.env, MUTANT: JSON.stringify({ file, code }) },
      stdio: 'ignore',
      timeout: LIMIT,
      killSignal: 'SIGKILL',
    },
  )
  if (status === null) return 'endless'
  return status === 0 ? 'SURVIVED' : 'noticed'
}

const survivors = []
const wanted = Math.min(Number(values.count), sites.length)
for (let done = 1; done <= wanted; done++) {
  const [site] = sites.splice(Math.floor(random() * sites.length), 1)
  const changed = CHANGES.get(site.token) ?? String(Number(site.token) + 1)
  const line = site.source.slice(0, site.index).split('\n').length
  const text = `${site.file}:${line}: “${site.token.trim()}” → “${changed.trim()}”`
  const outcome = outcomeOf(site, changed)
  if (outcome === 'SURVIVED') survivors.push(text)
  process.stdout.write(`${done}/${wanted} ${outcome.padEnd(8)} ${text}\n`)
}
process.stdout.write(
  `\n${wanted - survivors.length} of ${wanted} noticed. Not noticed:\n${survivors.join('\n')}\n`,
)
