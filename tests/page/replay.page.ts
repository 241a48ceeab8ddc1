import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { assemblyscript } from '../../plugins/assemblyscript.ts'
import { bundle } from './harness/bundle'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import { fingerprints } from './replay/fingerprint'

declare global {
  interface Window {
    replay: { fingerprints: typeof fingerprints }
  }
}

let bundled: Promise<string> | undefined
/** The kernels are compiled once for all engines. */
const script = () => (bundled ??= bundle('replay/fingerprint.ts', 'replay', [assemblyscript()]))

const folder = fileURLToPath(new URL('fixture', import.meta.url))

describeInEveryEngine('the published experiment', { folder }, ({ open }) => {
  test('ends in the same frame here as in Node, to the last bit, in twelve runs', async () => {
    const page = await open()
    await page.run(await script())
    const here = await page.evaluate(() => window.replay.fingerprints())
    expect(Object.keys(here).length).toBe(12)
    expect(here).toEqual(fingerprints())
  })
})
