import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { assemblyscript } from '../../plugins/assemblyscript.ts'
import { fingerprints } from './engine/fingerprint'
import { bundle } from './harness/bundle'
import { describeInEveryEngine } from './harness/describeInEveryEngine'

declare global {
  interface Window {
    engine: { fingerprints: typeof fingerprints }
  }
}

const folder = fileURLToPath(new URL('fixture', import.meta.url))

describeInEveryEngine('nets after 1,000 steps', { folder }, ({ open }) => {
  test('have the same parameters here as in Node, to the last bit', async () => {
    const page = await open()
    await page.run(await bundle('engine/fingerprint.ts', 'engine', [assemblyscript()]))
    expect(await page.evaluate(() => window.engine.fingerprints())).toEqual(fingerprints())
  })
})
