import { describe, expect, it } from 'vitest'
import { pick } from '../../../src/core/datasets'
import { digits } from '../../../src/core/datasets/digits'
import {
  CELLS,
  changedCells,
  denseGenerator,
  type Generator as Made,
  GLOBAL,
  quadrantOf,
  QUADRANTS,
  SIDE,
  spreadOut,
  structuredGenerator,
} from '../../../src/core/generators'
import { gatherIn } from '../../../src/core/generators/spread'
import { stream } from '../../../src/core/random'

const all = digits()
const threes = pick(
  all,
  [...all.labels.keys()].filter((i) => all.labels[i] === 3),
)
const [LEAST_LAYERS, MOST_LAYERS] = [0, 3]
const layers = [LEAST_LAYERS, 1, 2, MOST_LAYERS]

/** The cells that change with one number of a code, at the code of an example. */
function changedBy({ generate, encode }: Made, number: number): Uint8Array {
  const code = encode(threes.inputs.subarray(0, CELLS))
  return changedCells(generate(code), generate(code.with(number, code[number] + 1)))
}

const countOf = (changed: Uint8Array): number => changed.reduce((sum, one) => sum + one, 0)

/** Cells of a square of side 2L + 1 about a cell, cut off at the border. */
function lawAt(cell: number, reach: number): number {
  const along = (at: number): number => Math.min(SIDE - 1, at + reach) - Math.max(0, at - reach) + 1
  return along(Math.floor(cell / SIDE)) * along(cell % SIDE)
}

describe('a structured code', () => {
  it.each(layers)(
    'changes exactly the (2L + 1)² cells about each cell, cut off at the border, with L = %d',
    (L) => {
      const generator = structuredGenerator(threes.inputs, L)
      for (let cell = 0; cell < CELLS; cell++) {
        const changed = changedBy(generator, cell)
        expect(countOf(changed)).toBe(lawAt(cell, L))
        changed.forEach((one, other) => {
          const rows = Math.abs(Math.floor(other / SIDE) - Math.floor(cell / SIDE))
          const columns = Math.abs((other % SIDE) - (cell % SIDE))
          expect(one).toBe(Math.max(rows, columns) <= L ? 1 : 0)
        })
      }
    },
  )

  it('changes a quadrant with its number, and all with the global one', () => {
    const generator = structuredGenerator(threes.inputs, 0)
    for (let quadrant = 0; quadrant < QUADRANTS; quadrant++) {
      const changed = changedBy(generator, CELLS + quadrant)
      changed.forEach((one, cell) => expect(one === 1 && quadrantOf(cell) !== quadrant).toBe(false))
      expect(countOf(changed)).toBeGreaterThan(8)
    }
    expect(countOf(changedBy(structuredGenerator(threes.inputs, MOST_LAYERS), GLOBAL))).toBe(CELLS)
  })

  it.each(layers)('gives every example exactly for its own code, of size about 1, with L = %d', (L) => {
    const { numbers, generate, encode } = structuredGenerator(threes.inputs, L)
    const squares = new Float64Array(numbers)
    for (let i = 0; i < threes.count; i++) {
      const picture = threes.inputs.subarray(i * CELLS, (i + 1) * CELLS)
      const code = encode(picture)
      generate(code).forEach((value, cell) => expect(Math.abs(value - picture[cell])).toBeLessThan(1e-9))
      code.forEach((value, k) => (squares[k] += (value * value) / threes.count))
    }
    squares.subarray(CELLS).forEach((square) => expect(square).toBeCloseTo(1, 1))
    expect(Math.max(...squares)).toBeLessThan(1.001)
  })

  it('is fitted to two examples at least', () => {
    expect(() => structuredGenerator(new Float64Array(CELLS), 1)).toThrow(RangeError)
    expect(() => structuredGenerator(new Float64Array(100), 1)).toThrow(RangeError)
  })
})

describe('a dense code', () => {
  const generator = denseGenerator(threes.inputs, CELLS, stream(2))

  it('changes all 64 cells with every one of its numbers', () => {
    for (let k = 0; k < CELLS; k++) expect(countOf(changedBy(generator, k))).toBe(CELLS)
  })

  it('gives every example exactly for its own code', () => {
    for (let i = 0; i < 20; i++) {
      const picture = threes.inputs.subarray(i * CELLS, (i + 1) * CELLS)
      generator
        .generate(generator.encode(picture))
        .forEach((value, cell) => expect(Math.abs(value - picture[cell])).toBeLessThan(1e-9))
    }
  })

  it('has the covariance of its examples', () => {
    const examples = stream(5)
      .fillNormal(new Float64Array(3 * 2000))
      .map((value, i) => value * (1 + (i % 3)))
    const { generate } = denseGenerator(examples, 3, stream(1))
    const origin = generate([0, 0, 0])
    const columns = [0, 1, 2].map((k) => generate([0, 0, 0].with(k, 1)).map((value, i) => value - origin[i]))
    const means = [0, 1, 2].map((i) =>
      examples.filter((_, at) => at % 3 === i).reduce((sum, x) => sum + x / 2000, 0),
    )
    for (const i of [0, 1, 2])
      for (const j of [0, 1, 2]) {
        let covariance = i === j ? 0.03 ** 2 : 0
        for (let at = 0; at < examples.length; at += 3)
          covariance += ((examples[at + i] - means[i]) * (examples[at + j] - means[j])) / 2000
        const made = columns.reduce((sum, column) => sum + column[i] * column[j], 0)
        expect(made).toBeCloseTo(covariance, 9)
      }
    expect(() => denseGenerator([1, 2, 3], 3, stream(1))).toThrow(RangeError)
  })
})

describe('convolutions', () => {
  it('keep the sum away from the border, and come back', () => {
    const map = new Float64Array(CELLS)
    map[27] = 1
    const spread = spreadOut(map, 2)
    expect(spread.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12)
    expect(spread[27]).toBeCloseTo((0.8 ** 2 + 2 * 0.1 ** 2) ** 2, 12)
    gatherIn(spread, 2).forEach((value, cell) => expect(value).toBeCloseTo(map[cell], 12))
  })

  it('take square maps and whole numbers of layers', () => {
    expect(() => spreadOut([1, 2, 3], 1)).toThrow(/no square/)
    expect(() => gatherIn([1, 2, 3, 4], 0.5)).toThrow(/layers/)
    expect(() => spreadOut([1], -1)).toThrow(/layers/)
  })
})

it('pictures of two sizes cannot be compared', () => {
  expect(() => changedCells([1], [1, 2])).toThrow(RangeError)
})
