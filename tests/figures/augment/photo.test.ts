import { expect, it } from 'vitest'
import { fiveWords, onWhite, type Photo } from '../../../src/figures/augment/photo'

const SIDE = 12

const photoOf = (channels: 1 | 3): Photo => ({
  width: SIDE,
  height: SIDE,
  channels,
  samples: Uint8Array.from({ length: channels * SIDE * SIDE }, (_, i) => (i * 37) % 256),
})

it.each([1, 3] as const)('shows all five words at the picture’s own size, with %s channels', (channels) => {
  const photo = photoOf(channels)
  const before = photo.samples.slice()
  const changed = fiveWords(photo)
  expect(changed.map(({ word }) => word)).toEqual([
    'panning',
    'rotation',
    'zooming',
    'resolution alteration',
    'colour modification',
  ])
  for (const { photo: each } of changed) {
    expect(each).toMatchObject({ width: SIDE, height: SIDE, channels })
    expect(each.samples).toHaveLength(photo.samples.length)
    expect(each.samples).not.toEqual(photo.samples)
  }
  expect(photo.samples).toEqual(before)
})

it('keeps greys grey under another hue', () => {
  const grey: Photo = { ...photoOf(3), samples: new Uint8Array(3 * SIDE * SIDE).fill(100) }
  const [, , , , { photo }] = fiveWords(grey)
  for (const sample of photo.samples) expect(Math.abs(sample - 100)).toBeLessThanOrEqual(1)
})

it('lays what is transparent on white', () => {
  expect([...onWhite([10, 20, 30, 255, 10, 20, 30, 0], 2, 1).samples]).toEqual([10, 20, 30, 255, 255, 255])
})
