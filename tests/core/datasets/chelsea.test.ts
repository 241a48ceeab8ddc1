import { describe, expect, test } from 'vitest'
import { cutChelsea, readChelsea } from '../../../scripts/chelsea.mjs'
import { chelsea, chelseaSide } from '../../../src/core/datasets/chelsea'

describe('the photograph', () => {
  const photograph = readChelsea()

  test('is unpacked to 451 × 300 pixels, three bytes each', () => {
    expect([photograph.width, photograph.height]).toEqual([451, 300])
    expect(photograph.rgb).toHaveLength(451 * 300 * 3)
  })

  test('has the colours that Chromium’s drawImage and getImageData give', () => {
    const at = (x: number, y: number) =>
      Array.from(photograph.rgb.slice(3 * (y * 451 + x), 3 * (y * 451 + x) + 3))
    expect([at(0, 0), at(450, 299), at(172, 106), at(250, 240)]).toEqual([
      [143, 120, 104],
      [162, 138, 128],
      [31, 22, 25],
      [21, 10, 4],
    ])
  })

  test('gives the bytes that are shipped', () => {
    expect(chelsea).toHaveLength(chelseaSide ** 2)
    expect(chelsea).toEqual(cutChelsea(photograph))
  })
})
