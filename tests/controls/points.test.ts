import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePoints } from '../../src/controls/points'

const range = { x: [0, 10], y: [-5, 50], maxLength: 200 } as const

describe('parsePoints', () => {
  it.each([
    ['commas', '1,2\n3,4.5'],
    ['commas and spaces', '1, 2\r\n3, 4.5\r\n'],
    ['tabs, as from a spreadsheet', '1\t2\n3\t4.5'],
    ['semicolons and decimal commas', '1;2\n3;4,5'],
    ['spaces', ' 1 2\n\n3   4.5 '],
    ['a row of names', 'hour,"temp (°C)"\n1,2\n3,4.5'],
  ])('takes %s', (_, text) => {
    expect(parsePoints(text, range)).toEqual({
      points: [
        [1, 2],
        [3, 4.5],
      ],
    })
  })

  it('takes a true minus and powers of ten', () => {
    expect(parsePoints('1e-1, −2', range).points).toEqual([[0.1, -2]])
  })

  it.each([
    ['text', '1,2\nwarm,3', 'Line 2: “warm” is not a number.'],
    ['a gap', '1,2\n\n3,', 'Line 3: y is missing.'],
    ['a third column', '1,2,3', 'Line 1: two numbers are wanted, x and y; this line has 3.'],
    ['one column', '1', 'Line 1: two numbers are wanted, x and y; this line has 1.'],
    ['a value out of range', '1,2\n1,99', 'Line 2: y is 99, but it must lie between -5 and 50.'],
    ['infinity', '1,Infinity', 'Line 1: “Infinity” is not a number.'],
    ['names in the middle', '1,2\na,b', 'Line 2: “a” is not a number.'],
    ['a long word', `1,${'x'.repeat(99)}`, `Line 1: “${'x'.repeat(20)}…” is not a number.`],
    ['nothing', ' \n ', 'There are no points in it.'],
  ])('names the line of %s', (_, text, problem) => {
    expect(parsePoints(text, range).problem).toBe(problem)
  })

  it('names the first line too many of 10,000', () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `1,${i % 50}`).join('\n')
    expect(parsePoints(text, range)).toEqual({
      problem: 'Line 201: here are more than 200 points; the text has 10000 rows.',
      line: 201,
    })
  })

  it('asks for as many points as make sense', () => {
    expect(parsePoints('1,2', { ...range, minLength: 3 }).problem).toBe(
      'At least 3 points are wanted; there are 1.',
    )
  })

  it('gives back what was written, and never throws', () => {
    const points = fc.array(
      fc.tuple(fc.double({ min: 0, max: 10, noNaN: true }), fc.integer({ min: -5, max: 50 })),
      {
        minLength: 1,
        maxLength: 200,
      },
    )
    fc.assert(
      fc.property(points, (written) => {
        const parsed = parsePoints(written.map((point) => point.join(', ')).join('\n'), range)
        expect(parsed.points?.map(([x, y]) => [x + 0, y + 0])).toEqual(
          written.map(([x, y]) => [x + 0, y + 0]),
        )
      }),
    )
    fc.assert(fc.property(fc.string(), (text) => typeof parsePoints(text, range) === 'object'))
  })
})
