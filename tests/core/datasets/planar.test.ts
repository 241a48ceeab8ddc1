import { expect, test } from 'vitest'
import { blobs, type Labelled, spirals, twoMoons } from '../../../src/core/datasets'
import { stream } from '../../../src/core/random'

const points = ({ inputs, labels }: Labelled) =>
  Array.from(labels, (label, i) => ({ label, x: inputs[2 * i], y: inputs[2 * i + 1] }))

test('without noise, moons lie on their half circles', () => {
  for (const { label, x, y } of points(twoMoons(200, 0, stream(1)))) {
    const [dx, dy] = label === 0 ? [x, y] : [1 - x, 0.5 - y]
    expect(Math.hypot(dx, dy)).toBeCloseTo(1, 5)
    expect(dy).toBeGreaterThanOrEqual(-1e-6)
  }
})

test('without noise, each arm of a spiral is a turn of the other', () => {
  for (const { label, x, y } of points(spirals(300, 0, stream(2), { arms: 3, turns: 1.5 }))) {
    const radius = Math.hypot(x, y)
    const angle = 2 * Math.PI * (1.5 * radius + label / 3)
    expect(x).toBeCloseTo(radius * Math.cos(angle), 4)
    expect(y).toBeCloseTo(radius * Math.sin(angle), 4)
    expect(radius).toBeLessThanOrEqual(1)
  }
})

test('blobs have their centres and their spread', () => {
  const centres = [
    [0, 0],
    [5, -3],
  ] as const
  const cloud = points(blobs(20_000, centres, 0.5, stream(3))).filter(({ label }) => label === 1)
  const mean = (of: (point: { x: number; y: number }) => number) =>
    cloud.reduce((sum, point) => sum + of(point), 0) / cloud.length
  expect(mean(({ x }) => x)).toBeCloseTo(5, 1)
  expect(mean(({ y }) => y)).toBeCloseTo(-3, 1)
  expect(Math.sqrt(mean(({ x, y }) => ((x - 5) ** 2 + (y + 3) ** 2) / 2))).toBeCloseTo(0.5, 1)
})

test('classes take turns, and a seed gives the same points again', () => {
  const { labels } = blobs(
    7,
    [
      [0, 0],
      [1, 1],
      [2, 2],
    ],
    1,
    stream(4),
  )
  expect(Array.from(labels)).toEqual([0, 1, 2, 0, 1, 2, 0])
  expect(twoMoons(20, 0.2, stream(5))).toEqual(twoMoons(20, 0.2, stream(5)))
  expect(twoMoons(20, 0.2, stream(5)).inputs).not.toEqual(twoMoons(20, 0.2, stream(6)).inputs)
})

test('impossible clouds are refused', () => {
  expect(() => twoMoons(0, 0.1, stream(1))).toThrow('twoMoons: 0 points of 2 classes with spread 0.1')
  expect(() => blobs(5, [], 1, stream(1))).toThrow('blobs: 5 points of 0 classes with spread 1')
})

test('one point of one class is as many as there may be', () => {
  expect(points(blobs(1, [[3, 4]], 0, stream(5)))).toEqual([{ label: 0, x: 3, y: 4 }])
  expect(() => blobs(0, [[3, 4]], 0, stream(5))).toThrow(RangeError)
  expect(() => blobs(1, [], 0, stream(5))).toThrow(RangeError)
})
