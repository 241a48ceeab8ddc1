import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { domainOf, drawable, equalUnits, scaleOf } from '../../src/charts/scale'
import { axisTitle, thinned, ticksOf } from '../../src/charts/ticks'

const anyNumber = fc.double({ noNaN: false })

describe('drawable', () => {
  it('always gives a finite domain that is not empty, above zero on a log axis', () => {
    const extent = fc.tuple(fc.double({ min: -1e12, max: 1e12 }), fc.double({ min: -1e12, max: 1e12 }))
    fc.assert(
      fc.property(
        fc.oneof(extent, fc.tuple(anyNumber, anyNumber)),
        fc.constantFrom('linear', 'log'),
        (given, kind) => {
          const [low, high] = drawable(given, kind)
          return Number.isFinite(low) && low !== high && (kind === 'linear' || (low > 0 && high > 0))
        },
      ),
    )
  })
})

describe('domainOf', () => {
  it('holds every finite value and skips the rest', () => {
    expect(
      domainOf(
        [
          [1, NaN, 3],
          [Infinity, 2],
        ],
        { pad: 0 },
      ),
    ).toEqual([1, 3])
  })

  it('adds no room beyond a value that is asked for', () => {
    expect(domainOf([[2, 10]], { include: [0], pad: 0.1 })).toEqual([0, 11])
  })

  it('ignores what a log axis cannot show', () => {
    expect(domainOf([[-1, 0, 0.1, 10]], { pad: 0, scale: 'log' })).toEqual([0.1, 10])
  })

  it('is drawable without any data', () => {
    expect(domainOf([[]])).toEqual([-0.05, 1.05])
  })
})

it('makes a unit as long in x as in y and keeps both domains in view', () => {
  const [x, y] = equalUnits([0, 1], [0, 1], 200, 100)
  expect([x, y]).toEqual([
    [-0.5, 1.5],
    [0, 1],
  ])
})

describe('ticksOf', () => {
  const labels = (domain: readonly [number, number], kind: 'linear' | 'log', room = 400) =>
    ticksOf({ domain, label: 'x', scale: kind }, scaleOf(domain, [0, room], kind), room, 72).map(
      ({ label }) => label,
    )

  it('writes round numbers without dust or trailing zeros', () => {
    expect(labels([0, 1], 'linear')).toEqual(['0', '0.2', '0.4', '0.6', '0.8', '1'])
  })

  it('writes wide log axes as powers of ten', () => {
    expect(labels([1e-6, 1], 'log')).toEqual(['10⁻⁶', '10⁻⁵', '10⁻⁴', '10⁻³', '10⁻²', '10⁻¹', '10⁰'])
  })

  it('leaves out powers where there is no room', () => {
    expect(labels([1e-6, 1], 'log', 150)).toEqual(['10⁻⁶', '10⁻³', '10⁰'])
  })

  it('writes short log axes as 1, 2, 5', () => {
    expect(labels([0.5, 20], 'log')).toEqual(['0.5', '1', '2', '5', '10', '20'])
  })

  it('has fewer numbers on a log axis where they would stand on each other', () => {
    const labels = (room: number) => {
      const spec = { domain: [0.4, 12], label: 'x', scale: 'log' } as const
      return ticksOf(spec, scaleOf(spec.domain, [0, room], 'log'), room, 40).map(({ label }) => label)
    }
    expect(labels(160)).toEqual(['0.5', '1', '2', '5', '10'])
    expect(labels(57)).toEqual(['1', '3', '10'])
  })

  it('writes given powers of ten one way', () => {
    const labels = (ticks: readonly number[]) => {
      const spec = { domain: [1e-8, 10], label: 'x', scale: 'log', ticks } as const
      return ticksOf(spec, scaleOf(spec.domain, [0, 300], 'log'), 300, 72).map(({ label }) => label)
    }
    expect(labels([1e-8, 1e-4, 0.01, 1])).toEqual(['10⁻⁸', '10⁻⁴', '10⁻²', '10⁰'])
    expect(labels([0.01, 0.1, 1])).toEqual(['0.01', '0.1', '1'])
    expect(labels([1e-8, 0.5])).toEqual(['10⁻⁸', '0.5'])
  })

  it('keeps given ticks that lie inside the domain', () => {
    const spec = { domain: [0, 5], label: 'δ', ticks: [0, { at: 1.35, label: 'Huber’s' }, 9] } as const
    expect(ticksOf(spec, scaleOf(spec.domain, [0, 100]), 100, 72)).toEqual([
      { at: 0, label: '0' },
      { at: 1.35, label: 'Huber’s' },
    ])
  })
})

it('thins labels that would overlap', () => {
  const ticks = [0, 1, 2].map((at) => ({ at, label: 'a name of some length' }))
  expect(thinned(ticks, scaleOf([0, 2], [0, 220])).map(({ label }) => label !== '')).toEqual([
    true,
    false,
    true,
  ])
})

it('names an axis with its unit and says that it is logarithmic', () => {
  const domain = [1, 2] as const
  expect(axisTitle({ domain, label: 'Loss', unit: 'V²', scale: 'log' })).toBe('Loss (V², log scale)')
  expect(axisTitle({ domain, label: 'Step' })).toBe('Step')
})
