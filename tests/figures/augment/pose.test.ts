import fc from 'fast-check'
import { expect, it } from 'vitest'
import { raster, warp } from '../../../src/core/augmentations'
import { cornersOf, middleOf, withCorner, withMiddle } from '../../../src/figures/augment/pose'

const pose = fc.record({
  x: fc.integer({ min: -2, max: 2 }),
  y: fc.integer({ min: -2, max: 2 }),
  angle: fc.integer({ min: -179, max: 180 }),
  size: fc.integer({ min: 60, max: 150 }).map((hundredths) => hundredths / 100),
})

it('reads back the pose from where the lower right corner and the middle are', () => {
  fc.assert(
    fc.property(pose, (stands) => {
      const [x, y] = cornersOf(stands)[2]
      const { angle, size } = withCorner(stands, x, y)
      // Near a plain value the hand is drawn to it.
      expect(Math.abs(((angle - stands.angle + 540) % 360) - 180)).toBeLessThanOrEqual(3)
      expect(Math.abs(size - stands.size)).toBeLessThanOrEqual(0.031)
      expect(withMiddle(...middleOf(stands))).toEqual({ x: stands.x, y: stands.y })
    }),
  )
})

it('reads back exactly a pose that is meant exactly', () => {
  fc.assert(
    fc.property(pose, (stands) => {
      const { angle, size } = withCorner(stands, ...cornersOf(stands)[2], true)
      expect({ turn: (angle + 360) % 360, size }).toEqual({
        turn: (stands.angle + 360) % 360,
        size: stands.size,
      })
    }),
  )
  expect(withMiddle(3.55, 3.5, true)).toEqual({ x: 0.05, y: 0 })
})

it('turns the same way as the picture: a dot near a corner goes where the corner goes', () => {
  const values = new Float32Array(64)
  values[63] = 1
  const stands = { x: 0, y: 0, angle: 90, size: 1 }
  const turned = warp(raster(8, 8, values), { turn: 90 }).values.indexOf(1)
  const [x, y] = cornersOf(stands)[2]
  expect([turned % 8, Math.floor(turned / 8)]).toEqual([Math.round(x - 0.5), Math.round(y + 0.5)])
})

it('meets whole pixels, eighths of a turn and the digit’s own size', () => {
  expect(withMiddle(4.55, 2.42)).toEqual({ x: 1, y: -1 })
  expect(withMiddle(99, -99)).toEqual({ x: 2, y: -2 })
  expect(withCorner({ x: 0, y: 0, angle: 0, size: 1 }, 7.6, 7.4)).toEqual({ angle: 0, size: 1 })
  expect(withCorner({ x: 0, y: 0, angle: 0, size: 1 }, 7.5, -0.5)).toEqual({ angle: 90, size: 1 })
  expect(withCorner({ x: 0, y: 0, angle: 0, size: 1 }, 30, 30).size).toBe(1.6)
})
