import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const SAMPLE = 'docs/sample-figure'
const COPIED = ['src', 'types', 'tests/shell', 'tests/patience.ts', 'plugins', 'scripts', 'data']
const SETTINGS = ['package.json', 'tsconfig.json', 'tsconfig.core.json', 'vite.config.ts']
const house = mkdtempSync(join(tmpdir(), 'sample-figure-'))

/** Steps 1 to 5 of “Adding a figure” in ARCHITECTURE.md, in a copy of the house. */
beforeAll(() => {
  for (const path of [...COPIED, ...SETTINGS]) cpSync(path, join(house, path), { recursive: true })
  symlinkSync(resolve('node_modules'), join(house, 'node_modules'), 'junction')
  cpSync(SAMPLE, house, { recursive: true })
  const table = join(house, 'src/experiments.ts')
  const line = "  die: () => import('./figures/die/experiment'),\n"
  writeFileSync(table, readFileSync(table, 'utf8').replace('export const experiments = {\n', `$&${line}`))
})

afterAll(() => rmSync(house, { recursive: true }))

/** What a program says in the copy; nothing if it is content. */
function complaintOf(program: string, ...args: string[]): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')))
  const path = resolve('node_modules/.bin', program)
  const { status, stdout } = spawnSync(path, args, {
    cwd: house,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return status === 0 ? '' : stdout
}

it('a figure copied from docs/sample-figure and set into the table has its types, on the page and in the worker', () => {
  expect(complaintOf('tsc', '-p', 'tsconfig.json')).toBe('')
  expect(complaintOf('tsc', '-p', 'tsconfig.core.json')).toBe('')
})

it('its own tests hold in it', () => {
  expect(complaintOf('vitest', 'run', 'tests/figures/die')).toBe('')
})
