import { describe, expect, it } from 'vitest'
import { bandPath } from '../../src/charts/Band'
import { dodge } from '../../src/charts/DirectLabels'
import { binned, histogramPath } from '../../src/charts/Histogram'
import { readingsAt } from '../../src/charts/Readout'
import { scaleOf } from '../../src/charts/scale'
import { trailPaths } from '../../src/charts/Trail'

const x = scaleOf([0, 10], [0, 100])
const y = scaleOf([0, 10], [100, 0])

describe('bandPath', () => {
  it('goes along the top and back along the bottom', () => {
    expect(bandPath({ low: [0, 1], high: [2, 3], series: 'mse' }, x, y)).toBe('M0,80L10,70L10,90L0,100Z')
  })

  it('breaks where one side is missing', () => {
    expect(bandPath({ low: [0, NaN, 0], high: [1, 1, 1], series: 'mse' }, x, y)).toBe(
      'M0,90L0,100ZM20,90L20,100Z',
    )
  })

  it('is empty without data', () => {
    expect(bandPath({ low: [], high: [], series: 'mse' }, x, y)).toBe('')
  })
})

describe('dodge', () => {
  it('leaves labels where they are when they do not meet', () => {
    expect(dodge([10, 50], 0, 100, 16)).toEqual([10, 50])
  })

  it('pushes labels apart and keeps their order', () => {
    expect(dodge([52, 50, 51], 0, 100, 16)).toEqual([82, 50, 66])
  })

  it('keeps them inside', () => {
    expect(dodge([98, 99], 0, 100, 16)).toEqual([84, 100])
  })
})

describe('binned', () => {
  it('counts finite values in equal bins', () => {
    expect(binned([0, 0.1, 0.6, 1, NaN, 2], [0, 1], 2)).toEqual([
      { from: 0, to: 0.5, count: 2 },
      { from: 0.5, to: 1, count: 2 },
    ])
  })

  it('gives empty bins without data', () => {
    expect(binned([], [0, 1], 2).map(({ count }) => count)).toEqual([0, 0])
  })
})

it('histogramPath climbs over the bins and returns to the axis', () => {
  const bins = [
    { from: 0, to: 5, count: 2 },
    { from: 5, to: 10, count: 4 },
  ]
  expect(histogramPath(bins, ({ count }) => count, x, y)).toBe('M0.0 100.0V80.0H50.0V60.0H100.0V100.0')
  expect(histogramPath([], ({ count }) => count, x, y)).toBe('')
})

describe('trailPaths', () => {
  it('ends in an arrowhead that points the way', () => {
    const { line, heads } = trailPaths({ x: [0, 5], y: [5, 5], series: 'robust' }, x, y)
    expect(line).toBe('M0.0,50.0L50.0,50.0')
    expect(heads).toBe('M50.0,50.0L41.0,53.5L41.0,46.5Z')
  })

  it('draws no arrowhead for a step that leads nowhere, and none for one point or no point', () => {
    expect(trailPaths({ x: [5, 5], y: [5, 5], series: 'robust' }, x, y).heads).toBe('')
    expect(trailPaths({ x: [5], y: [5], series: 'robust' }, x, y)).toEqual({
      line: 'M50.0,50.0',
      heads: '',
      dots: '',
    })
    expect(trailPaths({ x: [], y: [], series: 'robust', dots: true }, x, y)).toEqual({
      line: '',
      heads: '',
      dots: '',
    })
  })

  it('skips places that are not finite', () => {
    expect(trailPaths({ x: [0, NaN, 10], y: [0, 1, 0], series: 'robust' }, x, y).line).toBe(
      'M0.0,100.0L100.0,100.0',
    )
  })
})

describe('readingsAt', () => {
  it('reads the nearest value of each line', () => {
    const lines = [
      { text: 'a', y: [1, 2, 3], series: 'mse' },
      { text: 'b', x: [0, 10], y: [5, 6], series: 'mae' },
    ] as const
    expect(readingsAt(lines, 1.6).map(({ x, y }) => [x, y])).toEqual([
      [2, 3],
      [0, 5],
    ])
  })

  it('says nothing of a line that is not finite there, or empty', () => {
    expect(
      readingsAt(
        [
          { text: 'a', y: [NaN], series: 'mse' },
          { text: 'b', y: [], series: 'mae' },
        ],
        0,
      ),
    ).toEqual([])
  })
})
