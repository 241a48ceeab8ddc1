import { describe, expect, it } from 'vitest'
import { decimated } from '../../src/charts/decimate'
import { linePath } from '../../src/charts/Line'
import { scaleOf } from '../../src/charts/scale'
import { scatterPath } from '../../src/charts/Scatter'
import { styleOf } from '../../src/charts/series'
import { stemsPath } from '../../src/charts/Stems'

const x = scaleOf([0, 10], [0, 100])
const y = scaleOf([0, 10], [100, 0])

describe('linePath', () => {
  it('runs through the points', () => {
    expect(linePath([0, 5, 10], [0, 10, 5], x, y)).toBe('M0,100L50,0L100,50')
  })

  it('takes 0, 1, 2 … where no x is given', () => {
    expect(linePath(undefined, [1, 2], x, y)).toBe('M0,90L10,80')
  })

  it('breaks at values that are not finite', () => {
    expect(linePath(undefined, [1, 2, NaN, 4, 5], x, y)).toBe('M0,90L10,80M30,60L40,50')
  })

  it('breaks where a log axis has no place', () => {
    const log = scaleOf([0.1, 10], [100, 0], 'log')
    expect(linePath(undefined, [1, 0, -1, 10, 1], x, log)).toBe('M0,50ZM30,0L40,50')
  })

  it('is empty without data', () => {
    expect(linePath([], [], x, y)).toBe('')
  })

  it('stays short for a long run', () => {
    const values = Float64Array.from({ length: 50_000 }, (_, i) => 5 + Math.sin(i))
    const wide = scaleOf([0, 50_000], [0, 600])
    expect(linePath(undefined, values, wide, y).length).toBeLessThan(600 * 4 * 14)
  })
})

describe('decimated', () => {
  it('keeps first, lowest, highest and last of each pixel column', () => {
    expect(decimated([0, 0.2, 0.4, 0.6, 0.8, 1], [5, 9, 7, 1, 4, 2])).toEqual([0, 1, 3, 4, 5])
  })

  it('keeps the ends of a gap', () => {
    expect(decimated([0, 0.1, 0.2, 0.3, 0.4], [1, 1, NaN, 1, 1])).toEqual([0, 1, 2, 3, 4])
  })
})

describe('stemsPath', () => {
  it('draws from the fit to the point', () => {
    expect(stemsPath([1, 2], [0, 5], [10, 6], x, y)).toBe('M10.0 100.0V0.0M20.0 50.0V40.0')
  })

  it('leaves out stems with a missing end', () => {
    expect(stemsPath([1, 2], [0, NaN], [10, 6], x, y)).toBe('M10.0 100.0V0.0')
  })
})

describe('scatterPath', () => {
  const cloud = { x: [1, 2, NaN], y: [1, 2, 3], series: 'data', radius: 2, scaleX: x, scaleY: y } as const

  it('puts a marker at each finite point', () => {
    expect(scatterPath(cloud, 0, styleOf('data'))).toBe(
      'M12,90A2,2,0,1,1,8,90A2,2,0,1,1,12,90M22,80A2,2,0,1,1,18,80A2,2,0,1,1,22,80',
    )
  })

  it('draws one class only', () => {
    expect(scatterPath({ ...cloud, classes: [0, 1, 1] }, 1, styleOf('huber'))).toBe(
      'M18.2,78.2L21.8,78.2L21.8,81.8L18.2,81.8Z',
    )
  })

  it('lets the area follow the weight', () => {
    expect(scatterPath({ ...cloud, weights: [0.25, NaN, 1] }, 0, styleOf('data'))).toMatch(/^M11,90A1,1/)
  })

  it('is empty without data', () => {
    expect(scatterPath({ ...cloud, x: [], y: [] }, 0, styleOf('data'))).toBe('')
  })
})
