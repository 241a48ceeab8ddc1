import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatValue, parseValue, readConfig, readNumber, snap, writeConfig } from '../../src/params/codec'
import { defaultsOf } from '../../src/params/config'
import { readLink, writeLink } from '../../src/params/link'
import { choice, list, number, points, seed, toggle } from '../../src/params/declare'

const params = {
  delta: number({ label: 'δ', help: '', min: 0.1, max: 5, step: 0.005, default: 1.345 }),
  seed: seed(7),
  loss: choice({ label: 'Loss', help: '', options: { mse: 'MSE', huber: 'Huber' }, default: 'huber' }),
  leverage: toggle({ label: 'Leverage', help: '', default: false }),
  pixels: list({ label: 'Pixels', help: '', min: 0, max: 16, step: 1, maxLength: 64, default: [] }),
  points: points({
    label: 'Points',
    help: '',
    x: [0, 10],
    y: [-10, 30],
    maxLength: 40,
    decimals: 2,
    default: [[1, 2]],
  }),
}

const config = fc.record({
  delta: fc.integer({ min: 0, max: 980 }).map((k) => snap(params.delta, 0.1 + k * 0.005)),
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  loss: fc.constantFrom('mse' as const, 'huber' as const),
  leverage: fc.boolean(),
  pixels: fc.array(fc.integer({ min: 0, max: 16 }), { maxLength: 64 }),
  points: fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 1000 }).map((x) => x / 100),
      fc.integer({ min: -1000, max: 3000 }).map((y) => y / 100),
    ),
    { maxLength: 40 },
  ),
})

describe('a config in a link', () => {
  it('comes back as it went, whatever it holds', () => {
    fc.assert(
      fc.property(config, fc.option(fc.nat(500), { nil: undefined }), (drawn, at) => {
        const link = writeLink({ id: 'any', params, config: drawn }, { at })
        const back = readLink(params, new URLSearchParams(link))
        expect(back.problems).toEqual([])
        expect(back.config).toEqual(drawn)
        expect(back.at).toBe(at)
      }),
    )
  })

  it('names only what differs from the defaults', () => {
    expect(writeConfig(params, defaultsOf(params))).toEqual([])
    expect(writeConfig(params, { ...defaultsOf(params), delta: 2 })).toEqual([['delta', '2']])
  })

  it('keeps an emptied list apart from an untouched one', () => {
    const emptied = { ...defaultsOf(params), points: [] }
    expect(readConfig(params, writeConfig(params, emptied)).config.points).toEqual([])
  })
})

describe('a malformed link', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.constantFrom(
      'NaN',
      'Infinity',
      '-1e999',
      '1e309',
      '0x10',
      '',
      ' ',
      '__proto__',
      '1~2_3',
      '1~2~3',
      '~_~',
      'a~b',
      '9'.repeat(400),
    ),
    fc.double().map(String),
    fc.array(fc.double().map(String), { maxLength: 200 }).map((xs) => xs.join('_')),
  )
  const name = fc.oneof(
    fc.constantFrom(...Object.keys(params), 'v', 'at', 'figure', '__proto__', 'constructor', 'toString'),
    fc.string(),
  )

  it('opens at a valid state and says what it did not understand, in 2,000 drawn cases', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, text), { maxLength: 8 }), (pairs) => {
        const { config: read, at } = readLink(params, new URLSearchParams(pairs))
        expect(snap(params.delta, read.delta)).toBe(read.delta)
        expect(snap(params.seed, read.seed)).toBe(read.seed)
        expect(['mse', 'huber']).toContain(read.loss)
        expect(typeof read.leverage).toBe('boolean')
        expect(read.pixels.every((x) => Number.isInteger(x) && x >= 0 && x <= 16)).toBe(true)
        expect(read.points.length).toBeLessThanOrEqual(40)
        expect(read.points.every(([x, y]) => x >= 0 && x <= 10 && y >= -10 && y <= 30)).toBe(true)
        expect(at === undefined || (Number.isSafeInteger(at) && at >= 0)).toBe(true)
        expect(Object.keys(read)).toEqual(Object.keys(params))
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['delta', 'abc', 1.345, 'not a number'],
    ['delta', '99', 5, 'outside its range from 0.1 to 5'],
    ['delta', '1.3461', 1.345, 'not one of its steps'],
    ['loss', 'hinge', 'huber', 'none of mse, huber'],
    ['leverage', 'perhaps', false, 'neither true nor false'],
  ] as const)('%s=%s becomes %s: %s', (key, given, value, words) => {
    const parsed = parseValue(key, params[key], given)
    expect(parsed.value).toBe(value)
    expect(parsed.problem).toContain(words)
  })

  it('says when a link comes from a later version', () => {
    expect(readLink(params, new URLSearchParams('v=9')).problems[0]).toContain('later version')
  })

  it('names a setting that is almost one of the figure’s', () => {
    const [first] = Object.keys(params)
    expect(readLink(params, new URLSearchParams(`${first}x=1`)).problems).toEqual([
      `This figure has no setting named “${first}x”.`,
    ])
  })

  it('passes over what programs add to links on their way', () => {
    const added =
      'fbclid=IwAR1&utm_source=a&utm_medium=b&gclid=c&msclkid=d&mc_cid=e&igshid=f&ref=g&_ga=h&si=i'
    expect(readLink(params, new URLSearchParams(added)).problems).toEqual([])
  })

  it('reads names whatever their case', () => {
    const [first] = Object.keys(params)
    const { problems } = readLink(params, new URLSearchParams(`${first.toUpperCase()}=nonsense`))
    expect(problems.length).toBe(1)
    expect(problems[0]).toContain('nonsense')
  })
})

it('writes every kind of value so that it survives a query without escapes', () => {
  for (const value of [1.5, 'mse', true, [1, 2, 3], [[1, -2.5]] as const]) {
    expect(encodeURIComponent(formatValue(value))).toBe(formatValue(value))
  }
})

describe('a number', () => {
  it.each([
    ['0', 0],
    ['-0.5', -0.5],
    ['1797', 1797],
    ['0.10', 0.1],
    ['4294967295', 4_294_967_295],
  ])('%s is read', (text, value) => {
    expect(readNumber(text)).toBe(value)
  })

  it.each([
    '0x10',
    '0b1',
    '1e9',
    '1e-400',
    ' 5 ',
    '5 ',
    '+5',
    '5.',
    '.5',
    '05',
    '1,5',
    '1_0',
    '−1',
    'Infinity',
    '',
  ])('“%s” is none', (text) => {
    expect(readNumber(text)).toBeNaN()
    const { value, problem } = parseValue('seed', params.seed, text)
    expect(value).toBe(7)
    expect(problem).toContain('is not a number written like 12 or -0.5')
  })

  it('is written so that it is read back to the bit, however small or large', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e90, max: 1e90 }), (value) => {
        fc.pre(value === 0 || Math.abs(value) > 1e-80)
        expect(readNumber(formatValue(value))).toBe(value === 0 ? 0 : value)
      }),
      { numRuns: 1000 },
    )
  })
})
