import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { bytes } from '../../plugins/bytes.ts'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import { fingerprints } from './numbers/fingerprint'

declare global {
  interface Window {
    numbers: { fingerprints: typeof fingerprints }
  }
}

const folder = fileURLToPath(new URL('fixture', import.meta.url))
const entry = fileURLToPath(new URL('numbers/fingerprint.ts', import.meta.url))

/** The module as one script that leaves its exports in `window.numbers`. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [bytes()],
    build: { write: false, lib: { entry, formats: ['iife'], name: 'numbers' } },
  })
  const [result] = Array.isArray(built) ? built : [built]
  if (!('output' in result)) throw new Error('the build watches instead of ending')
  return `${result.output[0].code}\nwindow.numbers = numbers`
}

describeInEveryEngine('random numbers, data sets, estimators and statistics', { folder }, ({ open }) => {
  test('are the same here as in Node, to the last bit', async () => {
    const page = await open()
    await page.run(await bundle())
    expect(await page.evaluate(() => window.numbers.fingerprints())).toEqual(fingerprints())
  })
})
