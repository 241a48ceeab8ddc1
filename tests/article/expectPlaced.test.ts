import { describe, expect, it } from 'vitest'
import { expectPlaced } from '../../src/article/expectPlaced'

const chapter = 'src/article/04-loss-function.mdx'

describe('expectPlaced', () => {
  it('passes a table whose figures stand in the chapters once each', () => {
    expect(() => expectPlaced(['a'], [{ id: 'a', place: `${chapter}:36` }])).not.toThrow()
  })

  it('names the place of a figure that is not in the table', () => {
    expect(() => expectPlaced([], [{ id: 'a', place: `${chapter}:36` }])).toThrow(
      `${chapter}:36: the figure “a” is not in the table src/experiments.ts`,
    )
  })

  it('names both places of a figure that stands twice', () => {
    const twice = [36, 90].map((line) => ({ id: 'a', place: `${chapter}:${line}` }))
    expect(() => expectPlaced(['a'], twice)).toThrow(
      `${chapter}:90: the figure “a” stands already at ${chapter}:36`,
    )
  })

  it('names every figure of the table that stands in no chapter', () => {
    expect(() => expectPlaced(['a', 'b'], [])).toThrow(
      /“a” stands in no chapter.*\n.*“b” stands in no chapter/,
    )
  })
})
