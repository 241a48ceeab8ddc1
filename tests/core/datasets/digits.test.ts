import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { packDigits, readDigits } from '../../../scripts/digits.mjs'
import bytes from '../../../src/core/datasets/digits.bin?bytes'
import { digits, splitDigits } from '../../../src/core/datasets/digits'
import { parseDigits } from '../../../src/core/datasets/parseDigits'
import { stream } from '../../../src/core/random'

describe('the packed digits', () => {
  const rows = readDigits()

  test('are what the script makes of the table', () => {
    expect(bytes).toEqual(packDigits(rows))
  })

  test('hold every pixel, divided by 16, and every label of the table', () => {
    const { count, features, classes, inputs, labels } = digits()
    expect({ count, features, classes }).toEqual({ count: 1797, features: 64, classes: 10 })
    expect(Array.from(labels)).toEqual(rows.map((row) => row[64]))
    expect(Array.from(inputs, (pixel) => pixel * 16)).toEqual(rows.flatMap((row) => row.slice(0, 64)))
  })

  test('have 174 to 183 of each class', () => {
    const sizes = new Uint32Array(10)
    for (const label of digits().labels) sizes[label]++
    expect(Array.from(sizes)).toEqual([178, 182, 177, 183, 181, 182, 181, 179, 174, 180])
  })
})

describe('bytes that are not whole', () => {
  test('cut off anywhere, they are refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        expect(() => parseDigits(bytes.slice(0, length))).toThrow(/^parseDigits: \d+ bytes/)
      }),
    )
    expect(() => parseDigits(bytes.slice(0, 5000))).toThrow(
      'parseDigits: 5000 bytes instead of 72789 for 1797 digits',
    )
  })

  test('with any one byte changed, they are refused', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, change) => {
          const garbled = bytes.slice()
          garbled[at] ^= change
          expect(() => parseDigits(garbled)).toThrow('parseDigits')
        },
      ),
    )
    const garbled = bytes.slice()
    garbled[1000] ^= 1
    expect(() => parseDigits(garbled)).toThrow('parseDigits: the checksum of 72789 bytes does not fit')
  })

  test('a page instead of the file is refused', () => {
    const page = new TextEncoder().encode('<!doctype html>')
    expect(() => parseDigits(page)).toThrow('parseDigits: 15 bytes that do not begin as packed digits do')
  })
})

test('a split takes 1,200 digits to train on and tests with the 597 others, another for every seed', () => {
  const { train, test } = splitDigits(stream(1).fork('split'))
  expect([train.count, test.count]).toEqual([1200, 597])
  const row = (inputs: Float32Array, i: number) => inputs.subarray(i * 64, (i + 1) * 64).join()
  const all = [
    ...Array.from(train.labels, (label, i) => `${label}:${row(train.inputs, i)}`),
    ...Array.from(test.labels, (label, i) => `${label}:${row(test.inputs, i)}`),
  ]
  const whole = digits()
  const expected = Array.from(whole.labels, (label, i) => `${label}:${row(whole.inputs, i)}`)
  expect(all.sort()).toEqual(expected.sort())
  expect(splitDigits(stream(1).fork('split')).train).toEqual(train)
  expect(splitDigits(stream(2).fork('split')).train.labels).not.toEqual(train.labels)
})
