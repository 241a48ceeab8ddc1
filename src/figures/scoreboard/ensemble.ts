import {
  arrived,
  gridOverSeeds,
  holm,
  type Interval,
  mean,
  meanInterval,
  studentTest,
} from '../../core/statistics'
import type { Frame } from './experiment/frame'
import { PROCEDURES, type Procedure, type RowName, ROWS, type Test, TESTS } from './names'
import { type Config, params, STAGES } from './params'
import { proceduresOf, reasonAgainst } from './rows'

/** With fewer seeds than these there are numbers, but no verdict: two or three may agree by chance. */
export const ENOUGH = 5
const LEVEL = 0.05

/** A row in a column. */
export interface Cell {
  test: Test
  /** Percent right over the seeds of the row, seed by seed: of this row’s nets, and of plain ones. */
  right: number[]
  plain: number[]
  /** Mean difference from plain nets in points, with its interval; undefined with too few seeds, and of the plain row. */
  difference: number
  interval: Interval | undefined
  /** 1 for a gain, −1 for a loss, 0 for what may be chance. */
  verdict: -1 | 0 | 1
}

export interface Row {
  name: RowName
  /** What its nets were trained with. */
  procedures: Procedure[]
  /** Why there is no such row. */
  reason: string | undefined
  /** Seeds behind its cells. */
  seeds: number
  /** In the order of `TESTS`; none before the first seed. */
  cells: Cell[]
}

export interface Ensemble {
  arrived: number
  wanted: number
  /** Differences that a verdict was passed on. */
  compared: number
  rows: Row[]
}

type Trained = Pick<Config, Procedure>

const ticksOf = (procedures: readonly Procedure[]): Trained => {
  const is = (name: Procedure): boolean => procedures.includes(name)
  return {
    shifts: is('shifts'),
    cutout: is('cutout'),
    noise: is('noise'),
    batchNorm: is('batchNorm'),
    dropout: is('dropout'),
    smoothing: is('smoothing'),
    smote: is('smote'),
    adversarial: is('adversarial'),
  }
}

/** What only says how the table is looked at. */
const LOOK = {
  seeds: params.seeds.default,
  holm: params.holm.default,
  row: params.row.default,
  threat: params.threat.default,
  one: params.one.default,
  other: params.other.default,
  trains: true,
} as const

/** Every combination that some row stands for, once, plain training first. */
function combinations(config: Config): Procedure[][] {
  const all = ROWS.filter((row) => reasonAgainst(row, config) === undefined).map((row) =>
    proceduresOf(row, config),
  )
  return all.filter((one, i) => all.findIndex((other) => other.join() === one.join()) === i)
}

/** All rows under one seed after the other, so that the whole table is there coarsely before it is exact. */
export const configs = (config: Config): Config[] =>
  gridOverSeeds(combinations(config), config.seeds, (procedures, seed) => ({
    ...LOOK,
    ...ticksOf(procedures),
    net: config.net,
    seed: (config.seed + seed) % (params.seed.max + 1),
  }))

/** Percent right of one combination, seed by seed as far as none is missing: `TESTS` in each. */
type Shares = readonly (readonly number[])[]

function sharesOf(frames: readonly (Frame | undefined)[], of: number, count: number): Shares {
  const own = frames.filter((_, i) => i % count === of)
  const missing = own.indexOf(undefined)
  return arrived(missing < 0 ? own : own.slice(0, missing)).map(({ right }) =>
    right.map((share) => 100 * share),
  )
}

/** Of so many seeds those that are shown: the table moves on from stage to stage only. */
const stageOf = (come: number, wanted: number): number =>
  Math.max(0, ...[...STAGES.filter((stage) => stage < wanted), wanted].filter((stage) => stage <= come))

/** Cells without their verdicts. */
function rawCells(own: Shares, plain: Shares, seeds: number): Cell[] {
  if (seeds === 0) return []
  return TESTS.map((test, at) => {
    const [right, reference] = [own, plain].map((shares) => shares.slice(0, seeds).map((share) => share[at]))
    const difference = mean(right.map((share, i) => share - reference[i]))
    return { test, right, plain: reference, difference, interval: undefined, verdict: 0 }
  })
}

export const differencesIn = ({ right, plain }: Cell): number[] => right.map((share, i) => share - plain[i])

/** Verdicts on differences over seeds, all held to one level together, or each on its own. */
export function judged(
  differences: readonly (readonly number[])[],
  corrected: boolean,
): Pick<Cell, 'interval' | 'verdict'>[] {
  const held = holm(differences.map(studentTest), LEVEL)
  return differences.map((values, i) => {
    const interval = meanInterval(values, 1 - (corrected ? held[i].level : LEVEL))
    return { interval, verdict: interval.low > 0 ? 1 : interval.high < 0 ? -1 : 0 }
  })
}

export function summarise(frames: readonly (Frame | undefined)[], config: Config): Ensemble {
  const all = combinations(config)
  const shares = all.map((_, i) => sharesOf(frames, i, all.length))
  const [plain] = shares
  const cells = shares.map((own) =>
    rawCells(own, plain, stageOf(Math.min(own.length, plain.length), config.seeds)),
  )
  const others = cells.slice(1).flat()
  const enough = others.filter(({ right }) => right.length >= ENOUGH)
  const verdicts = judged(enough.map(differencesIn), config.holm)
  const withVerdict = (cell: Cell): Cell => ({ ...cell, ...verdicts[enough.indexOf(cell)] })
  return {
    arrived: arrived(frames).length,
    wanted: frames.length,
    compared: enough.length,
    rows: ROWS.map((name) => {
      const [procedures, reason] = [proceduresOf(name, config), reasonAgainst(name, config)]
      const at = all.findIndex((some) => some.join() === procedures.join())
      const own = reason === undefined ? cells[at] : []
      return { name, procedures, reason, seeds: own[0]?.right.length ?? 0, cells: own.map(withVerdict) }
    }),
  }
}

export const rowOf = (summary: Ensemble | undefined, name: RowName): Row | undefined =>
  summary?.rows.find((row) => row.name === name)

export interface Comparison {
  test: Test
  /** In points, the first row’s minus the second’s. */
  difference: number
  interval: Interval | undefined
  verdict: -1 | 0 | 1
}

/** Two rows against each other, test by test, over the seeds that both have. */
export function compared(one: Row | undefined, other: Row | undefined, corrected: boolean): Comparison[] {
  const seeds = Math.min(one?.seeds ?? 0, other?.seeds ?? 0)
  if (one === undefined || other === undefined || seeds === 0) return []
  const differences = TESTS.map((_, at) =>
    one.cells[at].right.slice(0, seeds).map((share, i) => share - other.cells[at].right[i]),
  )
  const verdicts = seeds < ENOUGH ? [] : judged(differences, corrected)
  return TESTS.map((test, at) => ({
    test,
    difference: mean(differences[at]),
    interval: verdicts[at]?.interval,
    verdict: verdicts[at]?.verdict ?? 0,
  }))
}

/** All procedures alone. */
export const singleRows = ({ rows }: Ensemble): Row[] =>
  rows.filter(({ name }) => PROCEDURES.some((procedure) => procedure === name))
