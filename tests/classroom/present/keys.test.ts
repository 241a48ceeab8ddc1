import { describe, expect, it } from 'vitest'
import { type Deed, deedOf, type Focus } from '../../../src/classroom/present/keys'

const press = (key: string, focus: Focus = 'none', held: object = {}): Deed | undefined =>
  deedOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...held }, focus)

describe('a key in a presentation', () => {
  it.each<[string, Deed]>([
    ['PageDown', 'next'],
    ['PageUp', 'back'],
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['b', 'blank'],
    ['B', 'blank'],
    ['.', 'blank'],
    ['f', 'full'],
    ['n', 'notes'],
    ['h', 'hands'],
    ['s', 'settings'],
    ['?', 'help'],
    ['Escape', 'close'],
    ['0', 0],
    ['3', 3],
  ])('%s means %s', (key, deed) => {
    expect(press(key)).toBe(deed)
  })

  it('of a clicker turns the page even while a slider has the focus, or a field', () => {
    expect(press('PageDown', 'arrows')).toBe('next')
    expect(press('PageUp', 'text')).toBe('back')
  })

  it('is left to a slider that is moved by it, and to a field that is written into', () => {
    for (const key of ['ArrowLeft', 'Home', '5']) expect(press(key, 'arrows')).toBeUndefined()
    for (const key of ['ArrowLeft', 'b', '5', '.']) expect(press(key, 'text')).toBeUndefined()
  })

  it('that is no part of a whole number is not lost to its field', () => {
    for (const key of ['5', 'ArrowLeft', 'Home']) expect(press(key, 'count')).toBeUndefined()
    expect(['h', 'b', '.', 'PageDown'].map((key) => press(key, 'count'))).toEqual([
      'hands',
      'blank',
      'blank',
      'next',
    ])
  })

  it('is left to the browser when it is held with others', () => {
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }])
      expect(press('f', 'none', held)).toBeUndefined()
  })

  it('that means nothing does nothing', () => {
    for (const key of ['q', 'Tab', 'Enter', ' ', 'constructor']) expect(press(key)).toBeUndefined()
  })
})
