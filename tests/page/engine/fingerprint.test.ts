import { expect, it } from 'vitest'
import { fingerprints } from './fingerprint'

it('a second net, and a net that was reset, train to the same bits', () => {
  for (const [once, twice, again] of Object.values(fingerprints()))
    expect([twice, again]).toEqual([once, once])
})
