import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { bytes } from '../../plugins/bytes.ts'
import { bundle } from './harness/bundle'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import { fingerprints } from './numbers/fingerprint'

declare global {
  interface Window {
    numbers: { fingerprints: typeof fingerprints }
  }
}

const folder = fileURLToPath(new URL('fixture', import.meta.url))

describeInEveryEngine('random numbers, data sets, estimators and statistics', { folder }, ({ open }) => {
  test('are the same here as in Node, to the last bit', async () => {
    const page = await open()
    await page.run(await bundle('numbers/fingerprint.ts', 'numbers', [bytes()]))
    expect(await page.evaluate(() => window.numbers.fingerprints())).toEqual(fingerprints())
  })
})
