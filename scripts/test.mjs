/**
 * npm test: every check there is, from the quickest to the slowest, up to the first that fails.
 * The last line counts the tests that ran: `N passed, N failed, N skipped`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ENGINES, provideBrowsers } from './browsers.mjs'
import { figureShares } from './shares.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'tests-'))
const total = { passed: 0, failed: 0, skipped: 0 }

function run(command, ...args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
    },
  })
  return status === 0
}

const results = []

function countTests(report) {
  const counts = JSON.parse(readFileSync(report, 'utf8'))
  results.push(counts)
  total.passed += counts.numPassedTests
  total.failed += counts.numFailedTests
  total.skipped += counts.numPendingTests + counts.numTodoTests
}

/** Runs projects of vitest and counts their tests, whether they pass or not. */
function runTests(...projects) {
  const report = join(reports, `${projects.join('-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const passed = run('vitest', 'run', ...projects.map((name) => `--project=${name}`), ...reporters)
  countTests(report)
  return passed
}

const stages = {
  types: () => run('tsc', '-p', 'tsconfig.core.json') && run('tsc', '-p', 'tsconfig.json'),
  lint: () => run('oxlint', '--type-aware', '--deny-warnings'),
  format: () => run('oxfmt', '--check'),
  'unused code': () => run('knip', '--no-config-hints'),
  'unit and figures': () => runTests('unit', 'figures'),
  build: () => run('vite', 'build', '--logLevel=warn'),
  'one file': () => run('vite', 'build', '--logLevel=warn', '--config', 'plugins/onefile.config.ts'),
  browsers: () => Object.values(provideBrowsers()).some(Boolean) || 'no browser, so no page is tested',
  pages: () => runTests(...ENGINES.map((engine) => `page-${engine}`)),
}

/** True when the stage passed; a text says why the stages after it are left out. */
function pass(name, stage) {
  console.log(`\n── ${name}`)
  const start = performance.now()
  try {
    const outcome = stage()
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`── ${name}: ${outcome ? 'passed' : 'FAILED'} in ${seconds} s`)
    return outcome
  } catch (error) {
    console.log(`── ${name}: FAILED: ${error.message}`)
    return false
  }
}

for (const [name, stage] of Object.entries(stages)) {
  const outcome = pass(name, stage)
  if (outcome === true) continue
  if (outcome) console.log(outcome)
  else {
    process.exitCode = 1
    total.failed ||= 1
  }
  break
}
if (results.length > 0) {
  console.log('\n── time of the tests, by figure')
  for (const line of figureShares(root, results)) console.log(line)
}
rmSync(reports, { recursive: true, force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
