import { afterEach, expect, it, vi } from 'vitest'
import { takeSteps } from '../../../src/article/page/steps'

afterEach(() => vi.unstubAllGlobals())

it('takes every step though one before it fails, and tells developers of that one', () => {
  const report = vi.fn<(error: unknown) => void>()
  vi.stubGlobal('reportError', report)
  const taken: string[] = []
  const failure = new URIError('URI malformed')
  takeSteps([
    () => taken.push('first'),
    () => {
      throw failure
    },
    () => taken.push('last'),
  ])
  expect(taken).toEqual(['first', 'last'])
  expect(report.mock.calls).toEqual([[failure]])
})
