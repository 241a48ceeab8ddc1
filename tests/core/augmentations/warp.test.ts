import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coarse, raster, tone, turnHue, warp } from '../../../src/core/augmentations'
import golden from '../../golden/warps.json'

const WIDTH = 8
const picture = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 64, maxLength: 64 })
  .map((values) => raster(WIDTH, WIDTH, Float32Array.from(values)))

const oneAt = (column: number, row: number) => {
  const values = new Float32Array(64)
  values[row * WIDTH + column] = 1
  return raster(WIDTH, WIDTH, values)
}
const litIn = ({ values }: { values: Float32Array }): number[] => {
  const at = values.indexOf(1)
  return [at % WIDTH, Math.floor(at / WIDTH)]
}

describe('warp', () => {
  it('agrees with scipy’s affine transform', () => {
    const source = raster(golden.width, golden.height, Float32Array.from(golden.picture))
    for (const { warp: how, values } of golden.cases) {
      warp(source, how).values.forEach((value, i) => expect(value).toBeCloseTo(values[i], 6))
    }
  })

  it('turns anticlockwise as seen, and moves right and down', () => {
    expect(litIn(warp(oneAt(7, 0), { turn: 90 }))).toEqual([0, 0])
    expect(litIn(warp(oneAt(0, 0), { turn: 90 }))).toEqual([0, 7])
    expect(litIn(warp(oneAt(2, 3), { shiftX: 1, shiftY: 2 }))).toEqual([3, 5])
  })

  it('is the identity after four quarter turns, to the bit', () => {
    fc.assert(
      fc.property(picture, (source) => {
        let turned = source
        for (let quarter = 0; quarter < 4; quarter++) turned = warp(turned, { turn: 90 })
        expect(turned.values).toEqual(source.values)
      }),
    )
  })

  it('takes half of the rows above and below where it moves half a row', () => {
    const { values } = warp(oneAt(4, 4), { shiftY: 0.5 })
    expect([3, 4, 5, 6].map((row) => values[row * WIDTH + 4])).toEqual([0, 0.5, 0.5, 0])
  })

  it('undoes a whole-pixel shift where nothing has left the picture', () => {
    const source = oneAt(4, 4)
    expect(warp(warp(source, { shiftX: 2 }), { shiftX: -2 }).values).toEqual(source.values)
  })

  it('makes no value that was not between those there and the fill', () => {
    const how = fc.record({
      shiftX: fc.double({ min: -3, max: 3, noNaN: true }),
      turn: fc.double({ min: -720, max: 720, noNaN: true }),
      zoom: fc.double({ min: 0.2, max: 5, noNaN: true }),
    })
    fc.assert(
      fc.property(picture, how, (source, given) => {
        const { values } = warp(source, given)
        const [low, high] = [Math.min(0, ...source.values), Math.max(0, ...source.values)]
        expect(values.every((value) => value >= low - 1e-6 && value <= high + 1e-6)).toBe(true)
      }),
    )
  })

  it('refuses a zoom of 0 and numbers that are not finite', () => {
    expect(() => warp(oneAt(0, 0), { zoom: 0 })).toThrow(/zoom 0/)
    expect(() => warp(oneAt(0, 0), { turn: Number.NaN })).toThrow(RangeError)
  })
})

describe('coarse', () => {
  it('gives every block its mean, and keeps the sum', () => {
    const source = raster(4, 2, Float32Array.of(0, 1, 2, 3, 4, 5, 6, 7))
    expect([...coarse(source, 2).values]).toEqual([2.5, 2.5, 4.5, 4.5, 2.5, 2.5, 4.5, 4.5])
  })

  it('leaves smaller blocks at an edge that does not divide', () => {
    const source = raster(3, 1, Float32Array.of(1, 3, 10))
    expect([...coarse(source, 2).values]).toEqual([2, 2, 10])
  })

  it('changes nothing at side 1', () => {
    fc.assert(
      fc.property(picture, (source) => {
        expect(coarse(source, 1).values).toEqual(source.values)
      }),
    )
  })
})

describe('tone and hue', () => {
  it('clips to [0, 1]', () => {
    const { values } = tone(raster(3, 1, Float32Array.of(0, 0.5, 1)), 2, -0.25)
    expect([...values]).toEqual([0, 0.75, 1])
  })

  it('keeps greys, comes back after a full turn, and makes red green after a third of one', () => {
    turnHue([0.4, 0.4, 0.4], 77).forEach((channel) => expect(channel).toBeCloseTo(0.4, 3))
    turnHue([0.6, 0.4, 0.3], 360).forEach((channel, i) => expect(channel).toBeCloseTo([0.6, 0.4, 0.3][i], 2))
    const [red, green] = turnHue([1, 0, 0], -120)
    expect(Math.abs(green - red)).toBeGreaterThan(0.2)
  })
})
