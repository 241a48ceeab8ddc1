import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePoints } from '../../src/controls/pasting/parsePoints'

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

  /** Each of them means (1.5, 2) and (3, 4.25), as some spreadsheet writes it. */
  it.each([
    ['a byte order mark', '\uFEFF1.5,2\n3,4.25'],
    ['quoted numbers', '"1.5","2"\r\n"3","4.25"'],
    ['quoted numbers after blanks', '"1.5", "2"\n"3", "4.25"'],
    ['quoted decimal commas between commas', '"1,5","2"\n"3","4,25"'],
    ['decimal commas between tabs', '1,5\t2\n3\t4,25'],
    ['decimal commas between semicolons', '1,5;2\n3;4,25'],
    ['decimal commas between blanks', '1,5 2\n3   4,25'],
    ['the line that says what parts the cells', 'sep=;\r\n1,5;2\r\n3;4,25\r\n'],
    ['the same, and a row of names', 'SEP=;\nx;y\n1.5;2\n3;4.25'],
    ['a line that names the tab', 'sep=\t\n1.5\t2\n3\t4.25'],
    ['trailing commas', '1.5,2,\n3,4.25,'],
    ['trailing semicolons in some lines', '1,5;2;\n3;4,25'],
    ['several trailing tabs', '1.5\t2\t\t\n3\t4.25\t\t'],
    ['an empty first column', ';1.5;2\n;3;4.25'],
    ['an empty column between', '1.5\t\t2\n3\t\t4.25'],
    ['bars', '| 1.5 | 2 |\n| 3 | 4.25 |'],
    ['names with units', 'Time [s],Signal (mV)\n1.5,2\n3,4.25'],
    ['names of other alphabets', 'Größe;Länge\n1,5;2\n3;4,25'],
    ['names in Greek and Japanese', 'χρόνος,温度\n1.5,2\n3,4.25'],
    ['names with digits', 'run 2;3rd run\n1,5;2\n3;4,25'],
    ['quoted names that hold a comma', '"Temp, °C","Ice, 10³ t"\n1.5,2\n3,4.25'],
    ['names of several lines', '"Temp\n(°C)","Ice\n(t)"\n1.5,2\n3,4.25'],
    ['names and a row of units', 'time,signal\n[s],(mV)\n1.5,2\n3,4.25'],
    ['names over one column more than there is', 'x,y,remarks\n1.5,2,\n3,4.25,'],
    ['blank lines with separators', '1.5,2\n,\n\n3,4.25\n,\n'],
    ['old line ends', '1.5,2\r3,4.25'],
    ['a no-break space around', '\u00A01.5\u00A0,\u00A02\n3,4.25'],
    ['leading points and plus signs', '+1.5, +2\n3., 4.25'],
    ['powers of ten', '15e-1;2E0\n3;425e-2'],
    ['powers of ten with decimal commas', '0,15E+01;2\n3;4,25'],
  ])('takes %s', (_, text) => {
    expect(parsePoints(text, range)).toEqual({
      points: [
        [1.5, 2],
        [3, 4.25],
      ],
    })
  })

  it.each([
    ['by commas', '1,200;0.5\n20,000;1'],
    ['by points, beside decimal commas', '1.200;0,5\n20.000;1'],
    ['by commas, quoted', '"1,200",0.5\n"20,000",1'],
    ['by blanks', '1 200;0,5\n20 000;1'],
    ['by no-break spaces', '1\u00A0200\t0.5\n20\u202F000\t1'],
    ['by apostrophes', "1'200;0.5\n20’000;1"],
  ])('takes thousands grouped %s', (_, text) => {
    expect(parsePoints(text, { x: [0, 50_000], y: [0, 10], maxLength: 5 })).toEqual({
      points: [
        [1200, 0.5],
        [20_000, 1],
      ],
    })
  })

  /** Never silently another number: what can be meant in two ways gives both. */
  it.each([
    ['one column of decimal commas, or pairs', '1,5\n2,7', [[1, 5], null]],
    ['the same under a name with a comma', 'Temp, °C\n1,5\n2,7', [[1, 5], null]],
    ['one column of grouped thousands, or pairs', '1 200\n2 300', [[1, 200], null]],
    [
      'decimal commas, or thousands',
      '1,234;5\n2,345;6',
      [
        [1234, 5],
        [1.234, 5],
      ],
    ],
    [
      'decimal points, or thousands',
      '1.234\t5\n2.345\t6',
      [
        [1.234, 5],
        [1234, 5],
      ],
    ],
  ])('asks about %s', (_, text, firsts) => {
    const wide = { x: [0, 50_000], y: [-5, 5000], maxLength: 5 } as const
    const { readings } = parsePoints(text, wide)
    expect(readings?.map(({ result }) => result.points?.[0] ?? null)).toEqual(firsts)
    expect(new Set(readings?.map(({ says }) => says)).size).toBe(firsts.length)
  })

  it('need not ask where names, or one number, say what a comma is', () => {
    expect(parsePoints('x,y\n1,5\n2,7', range).points).toEqual([
      [1, 5],
      [2, 7],
    ])
    expect(parsePoints('Temp\n1,5\n2,7', range).problem).toBe(
      'Line 2: two numbers are wanted, x and y; “1,5” is one.',
    )
    expect(parsePoints('1.234;5,5', range).problem).toBe(
      'Line 1: x is 1.234, but it must lie between 0 and 10.',
    )
  })

  it.each(['−2', '–2', '-2'])('takes %s as two below nought', (text) => {
    expect(parsePoints(`1;${text}`, range).points).toEqual([[1, -2]])
  })

  it.each([
    '0x10',
    '1_000',
    '5%',
    '$5',
    '(5)',
    '1.2.3',
    '1/2',
    '12:30',
    '٣',
    '1,00,000',
    '#REF!',
    '2024-01-02',
  ])('says that %s is not a number, and takes it for none', (cell) => {
    expect(parsePoints(`1;2\n1;${cell}`, range).problem).toBe(`Line 2: “${cell}” is not a number.`)
  })

  it('names the line in the pasted text, below a quoted line break and the line that says what parts the cells', () => {
    expect(parsePoints('sep=,\n"a\nb","c"\n1,2\n\nwarm,3', range).problem).toBe(
      'Line 6: “warm” is not a number.',
    )
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
