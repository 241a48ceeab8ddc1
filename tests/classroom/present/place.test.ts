import { describe, expect, it } from 'vitest'
import type { Deed } from '../../../src/classroom/present/keys'
import { largest } from '../../../src/classroom/present/largest'
import { readMessage } from '../../../src/classroom/present/line'
import { overOf, type Place, placeAfter, placeAt } from '../../../src/classroom/present/place'

const after = (deeds: readonly Deed[], from: Place = placeAt(0)): Place =>
  deeds.reduce((place, deed) => placeAfter(place, deed, 5), from)

describe('the place in a presentation', () => {
  it('goes on and back, and stays at either end', () => {
    expect(after(['next', 'next', 'back']).index).toBe(1)
    expect(after(['back']).index).toBe(0)
    expect(after(['last', 'next']).index).toBe(4)
    expect(after(['last', 'first']).index).toBe(0)
  })

  it('begins each figure with its stage and without the list of keys, and keeps both at an end', () => {
    expect(after([3, 'settings', 'help', 'next'])).toEqual(placeAt(1))
    expect(after(['last', 2, 'help', 'next'])).toEqual({ ...placeAt(4), picture: 2, isHelped: true })
  })

  it('opens and closes what lies over the figure by the same key', () => {
    for (const over of ['blank', 'help', 'hands'] as const) {
      expect(overOf(after([over]))).toBe(over)
      expect(overOf(after([over, over]))).toBe('nothing')
      expect(overOf(after([over, 'close']))).toBe('nothing')
    }
    expect(overOf(after(['help', 'hands']))).toBe('hands')
  })

  it('keeps a blank screen blank, and a class asked, from figure to figure', () => {
    for (const over of ['blank', 'hands'] as const)
      for (const move of ['next', 'back', 'first', 'last'] as const) {
        const place = after([over, move], placeAt(2))
        expect(place.index).not.toBe(2)
        expect(overOf(place)).toBe(over)
      }
  })

  it.each<[readonly Deed[], string]>([
    [['blank', 'hands'], 'hands'],
    [['blank', 'hands', 'close'], 'nothing'],
    [['blank', 'help'], 'blank'],
    [['blank', 'help', 'blank'], 'nothing'],
    [['hands', 'blank'], 'blank'],
    [['hands', 'blank', 'blank'], 'hands'],
    [['hands', 'blank', 'close'], 'hands'],
    [['hands', 'blank', 'hands'], 'hands'],
    [['hands', 'help', 'close'], 'hands'],
    [['hands', 'help', 'blank', 'close'], 'help'],
  ])('shows no figure by the way: after %j there is %s over it', (deeds, over) => {
    expect(overOf(after(deeds))).toBe(over)
  })

  it('leaves a figure that is covered as it is', () => {
    for (const over of ['blank', 'help', 'hands'] as const) {
      expect(after([over, 2])).toEqual(after([over]))
      expect(after([over, 'settings'])).toEqual(after([over]))
    }
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
      { kind: 'do', deed: 'blank' },
      { kind: 'do', deed: 'hands' },
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
      { kind: 'do', deed: 'full' },
      { kind: 'do' },
    ])
      expect(readMessage(data)).toBeUndefined()
  })
})
