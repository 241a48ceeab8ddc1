import { describe, expect, it } from 'vitest'
import type { Deed } from '../../../src/classroom/present/keys'
import { largest } from '../../../src/classroom/present/largest'
import { readMessage } from '../../../src/classroom/present/line'
import { type Place, placeAfter, placeAt } from '../../../src/classroom/present/place'

const after = (deeds: readonly Deed[], from: Place = placeAt(0)): Place =>
  deeds.reduce((place, deed) => placeAfter(place, deed, 5), from)

describe('the place in a presentation', () => {
  it('goes on and back, and stays at either end', () => {
    expect(after(['next', 'next', 'back']).index).toBe(1)
    expect(after(['back']).index).toBe(0)
    expect(after(['last', 'next']).index).toBe(4)
    expect(after(['last', 'first']).index).toBe(0)
  })

  it('begins each figure with its stage and nothing over it, and keeps both at an end', () => {
    expect(after([3, 'hands', 'next'])).toEqual(placeAt(1))
    expect(after(['last', 2, 'next'])).toEqual({ ...placeAt(4), picture: 2 })
  })

  it('opens and closes what lies over the figure by the same key', () => {
    for (const over of ['blank', 'help', 'hands'] as const) {
      expect(after([over]).over).toBe(over)
      expect(after([over, over]).over).toBe('nothing')
      expect(after([over, 'close']).over).toBe('nothing')
    }
    expect(after(['help', 'hands']).over).toBe('hands')
  })

  it('is not changed by notes and full screen', () => {
    expect(after(['notes', 'full'])).toEqual(placeAt(0))
  })
})

describe('what fits', () => {
  it('is the largest that passes', () => {
    expect(largest(150, 900, (row) => row <= 417)).toBe(417)
    expect(largest(150, 900, () => true)).toBe(900)
    expect(largest(150, 900, () => false)).toBe(150)
  })

  it('passes all the same where what passes has a gap', () => {
    const passes = (row: number): boolean => row < 300 || (row > 500 && row < 520)
    expect(passes(largest(150, 900, passes))).toBe(true)
  })
})

describe('a message between the two windows', () => {
  it('is read if it is whole', () => {
    for (const message of [
      { kind: 'where' },
      { kind: 'at', index: 3 },
      { kind: 'set', figure: 'smote', set: { k: 3 } },
    ])
      expect(readMessage(message)).toEqual(message)
  })

  it('is passed over if it is anything else', () => {
    for (const data of [
      null,
      7,
      'at',
      [],
      { kind: 'at' },
      { kind: 'at', index: -1 },
      { kind: 'at', index: 0.5 },
      { kind: 'set', figure: 1, set: {} },
      { kind: 'set', figure: 'smote', set: [] },
    ])
      expect(readMessage(data)).toBeUndefined()
  })
})
