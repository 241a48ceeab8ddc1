import { describe, expect, it } from 'vitest'
import { digitOf, type Stroke } from '../../src/controls/digit'

const circle = (cx: number, cy: number, r: number): Stroke =>
  Array.from({ length: 25 }, (_, i) => [
    cx + 0.7 * r * Math.cos((i * Math.PI) / 12),
    cy + r * Math.sin((i * Math.PI) / 12),
  ])

const rows = (strokes: readonly Stroke[]): number[][] => {
  const pixels = [...(digitOf(strokes).pixels ?? [])]
  return Array.from({ length: pixels.length / 8 }, (_, row) => pixels.slice(row * 8, row * 8 + 8))
}

describe('digitOf', () => {
  it('counts ink in blocks of sixteen, up to all of them', () => {
    const pixels = [...(digitOf([circle(0.5, 0.5, 0.4)]).pixels ?? [])]
    expect(pixels).toHaveLength(64)
    expect(Math.max(...pixels)).toBe(16)
    expect(Math.min(...pixels)).toBe(0)
  })

  it('leaves a hole in a nought', () => {
    const nought = rows([circle(0.5, 0.5, 0.4)])
    expect([nought[3]?.[3], nought[4]?.[4]]).toEqual([0, 0])
  })

  it('fills the height and stands in the middle, wherever and however large it was drawn', () => {
    expect(rows([circle(0.25, 0.3, 0.15)])).toEqual(rows([circle(0.5, 0.5, 0.45)]))
    const one = rows([
      [
        [0.8, 0.1],
        [0.8, 0.5],
      ],
    ])
    expect(one.map((row) => row.map((ink) => (ink > 0 ? 1 : 0)))).toEqual(
      Array.from({ length: 8 }, () => [0, 0, 0, 1, 1, 0, 0, 0]),
    )
  })

  it('keeps columns free beside a wide stroke', () => {
    const dash = rows([
      [
        [0.1, 0.5],
        [0.9, 0.5],
      ],
    ])
    expect(dash.map((row) => row[0])).toEqual(Array.from({ length: 8 }, () => 0))
  })

  it.each([
    ['nothing', []],
    ['an empty stroke', [[]]],
  ])('asks for a digit when there is %s', (_, strokes) => {
    expect(digitOf(strokes).problem).toBe('Draw a digit from 0 to 9 first.')
  })

  it.each([
    ['one dot', [[[0.5, 0.5]]] as const],
    [
      'a slip of the hand',
      [
        [
          [0.5, 0.5],
          [0.55, 0.52],
        ],
      ] as const,
    ],
  ])('refuses %s kindly', (_, strokes) => {
    expect(digitOf(strokes).problem).toContain('too small to be read')
  })
})
