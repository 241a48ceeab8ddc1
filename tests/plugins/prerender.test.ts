import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../plugins/prerender'

describe('contentSecurityPolicy', () => {
  it('names the hash of each inline script and of no other', () => {
    const policy = contentSecurityPolicy('<script>one()</script><script type="module" src="./a.js"></script>')
    const hash = createHash('sha256').update('one()').digest('base64')
    expect(policy.match(/sha256-[^']+/g)).toEqual([`sha256-${hash}`])
  })

  it('names no host, and allows inline styles as attributes alone', () => {
    const policy = contentSecurityPolicy('')
    expect(policy).not.toMatch(/https?:|\*/)
    expect(policy).toContain("style-src 'self';")
    expect(policy.match(/unsafe-inline/g)).toHaveLength(1)
  })
})
