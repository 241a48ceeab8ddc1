import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { assemblyscript } from '../../plugins/assemblyscript.ts'
import { fingerprints } from './engine/fingerprint'
import { describeInEveryEngine } from './harness/describeInEveryEngine'

declare global {
  interface Window {
    engine: { fingerprints: typeof fingerprints }
  }
}

const folder = fileURLToPath(new URL('fixture', import.meta.url))
const entry = fileURLToPath(new URL('engine/fingerprint.ts', import.meta.url))

/** The module as one script that leaves its exports in `window.engine`. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [assemblyscript()],
    build: { write: false, lib: { entry, formats: ['iife'], name: 'engine' } },
  })
  const [result] = Array.isArray(built) ? built : [built]
  if (!('output' in result)) throw new Error('the build watches instead of ending')
  return `${result.output[0].code}\nwindow.engine = engine`
}

test('a second net, and a net that was reset, train to the same bits', () => {
  for (const [once, twice, again] of Object.values(fingerprints()))
    expect([twice, again]).toEqual([once, once])
})

describeInEveryEngine('nets after 1,000 steps', { folder }, ({ open }) => {
  test('have the same parameters here as in Node, to the last bit', async () => {
    const page = await open()
    await page.run(await bundle())
    expect(await page.evaluate(() => window.engine.fingerprints())).toEqual(fingerprints())
  })
})
