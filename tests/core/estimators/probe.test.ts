import { describe, expect, it } from 'vitest'
import { linearProbe } from '../../../src/core/estimators'
import { stream } from '../../../src/core/random'

/** Three clouds, an arm’s length apart. */
function clouds(seed: number, count: number, apart = 6) {
  const random = stream(seed)
  const labels = Array.from({ length: count }, (_, i) => i % 3)
  const codes = labels.flatMap((label) => [
    random.normal(label === 1 ? apart : 0),
    random.normal(label === 2 ? apart : 0),
  ])
  return { codes, labels }
}

const options = { columns: 2, classes: 3 }

describe('a linear rule on a code', () => {
  it('reads clouds that lie apart, and is lost where they do not', () => {
    expect(linearProbe(clouds(1, 60), clouds(2, 300), options).right).toBeGreaterThan(0.98)
    const lost = linearProbe(clouds(1, 600, 0), clouds(2, 3000, 0), options).right
    expect(lost).toBeGreaterThan(0.28)
    expect(lost).toBeLessThan(0.39)
  })

  it('does not care for the place and unit of a column', () => {
    const moved = ({ codes, labels }: ReturnType<typeof clouds>) => ({
      labels,
      codes: codes.map((value, at) => (at % 2 === 0 ? 1e3 * value - 7 : 1e-3 * value + 5)),
    })
    const [fit, fresh] = [clouds(1, 60, 2), clouds(2, 300, 2)]
    expect(linearProbe(moved(fit), moved(fresh), options)).toEqual(linearProbe(fit, fresh, options))
  })

  it('says that a code has collapsed, and answers with the commonest class', () => {
    const fit = { codes: Array.from({ length: 20 }, () => 0.3), labels: [0, 1, 1, 1, 1, 0, 2, 1, 1, 2] }
    const fresh = { codes: [0.3, 0.3, 0.3, 0.3], labels: [1, 0] }
    expect(linearProbe(fit, fresh, options)).toEqual({ right: 0.5, collapsed: true })
    const rounding = { ...fit, codes: fit.codes.map((value, i) => value + 1e-9 * (i % 3)) }
    expect(linearProbe(rounding, fresh, options).collapsed).toBe(true)
    expect(linearProbe({ ...fit, codes: fit.codes.with(0, 0.4) }, fresh, options).collapsed).toBe(false)
  })

  it('never answers with a class it has not seen, and always with the only one it has', () => {
    const fit = { codes: [0, 0, 1, 1, 2, 0], labels: [1, 1, 1] }
    expect(linearProbe(fit, { codes: [0, 0, 9, 9], labels: [1, 1] }, options).right).toBe(1)
    const two = { codes: [0, 0, 1, 0, 5, 5, 6, 5], labels: [0, 0, 2, 2] }
    expect(linearProbe(two, { codes: [3, 3, 0, 9], labels: [1, 1] }, options).right).toBe(0)
  })

  it('takes no numbers that do not fit', () => {
    const fit = clouds(1, 9)
    expect(() => linearProbe({ ...fit, labels: [] }, fit, options)).toThrow(RangeError)
    expect(() => linearProbe(fit, { ...fit, codes: [1] }, options)).toThrow(RangeError)
    expect(() => linearProbe(fit, { ...fit, codes: fit.codes.with(3, Number.NaN) }, options)).toThrow(
      /finite/,
    )
  })
})
