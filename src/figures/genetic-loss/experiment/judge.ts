import type { Stream } from '../../../core/random'
import { type Formula, LineSearch, LossTable, Tabulation } from '../../../core/search'

const POINTS = 60
const WILD = 15
const NOISE = 0.5
/** How far up wild points lie. */
export const FAR = 6
/** A formula is tabulated in steps of this residual … */
const STEP = 1 / 16
/** … up to the largest there is about a line of the grid. */
const REACH = 21
/** Beyond, a sum over the points no longer tells one line from the next to all its digits. */
const LARGEST = 1e9
/** Of two formulas equally good, the shorter one is better: this much a symbol. */
export const PER_SYMBOL = 0.001

const GRID = {
  intercepts: { from: -2, count: 21 },
  slopes: { from: -2.5, count: 11 },
  step: 0.5,
  halvings: 6,
} as const

/** Points about a line, some of them far above it; the line is known. */
export interface DataSet {
  line: readonly [intercept: number, slope: number]
  search: LineSearch
}

export function dataSet(random: Stream): DataSet {
  const line = [random.uniform(-1, 1), random.uniform(-1, 1)] as const
  const x = random.fillUniform(new Float64Array(POINTS), -1, 1)
  const y = x.map((at, i) => line[0] + line[1] * at + random.normal(0, NOISE) + (i < WILD ? FAR : 0))
  return { line, search: new LineSearch(x, y, GRID, STEP) }
}

export const dataSets = (count: number, random: Stream): DataSet[] =>
  Array.from({ length: count }, (_, i) => dataSet(random.fork(i)))

const tabulation = new Tabulation(Float64Array.from({ length: REACH / STEP + 1 }, (_, i) => i * STEP))

/**
 * How far fitted lines lie from the true ones where x goes from −1 to 1 (root mean square over x, mean over the data
 * sets, in units of y). Infinity for a formula that is not finite, or beyond a billion, at a residual that may occur.
 */
export function errorOn(formula: Formula, sets: readonly DataSet[]): number {
  const values = tabulation.of(formula)
  if (!values.every((value) => Math.abs(value) <= LARGEST)) return Infinity
  const loss = new LossTable(values, STEP)
  const misses = sets.map(({ line, search }) => {
    const [intercept, slope] = search.by(loss)
    const [up, steeper] = [intercept - line[0], slope - line[1]]
    return Math.sqrt(up * up + (steeper * steeper) / 3)
  })
  return misses.reduce((sum, miss) => sum + miss, 0) / sets.length
}

/** What a formula is chosen by: its error, and a little for every symbol. */
export const costOn = (formula: Formula, sets: readonly DataSet[]): number =>
  errorOn(formula, sets) + PER_SYMBOL * formula.length
