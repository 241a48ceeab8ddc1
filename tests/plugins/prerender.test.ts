import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../plugins/prerender'

describe('contentSecurityPolicy', () => {
  it('names the hash of each inline script and style sheet and of no other', () => {
    const policy = contentSecurityPolicy(
      '<style>p{}</style><script>one()</script><script type="module" src="./a.js"></script>',
    )
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hash('one()')};`)
    expect(policy).toContain(`style-src 'self' ${hash('p{}')};`)
  })

  it('names no host, and allows inline styles as attributes alone', () => {
    const policy = contentSecurityPolicy('')
    expect(policy).not.toMatch(/https?:|\*/)
    expect(policy).toContain("style-src 'self';")
    expect(policy.match(/unsafe-inline/g)).toHaveLength(1)
  })
})
