import { describe, expect, it } from 'vitest'
import { openBatch } from '../../../scripts/batch.mjs'
import { mean } from '../../../src/core/statistics'
import {
  compared,
  configs,
  differencesIn,
  ENOUGH,
  rowOf,
  singleRows,
  summarise,
} from '../../../src/figures/scoreboard/ensemble'
import { run } from '../../../src/figures/scoreboard/experiment'
import { PROCEDURES, type RowName, type Test, TESTS, THREATS } from '../../../src/figures/scoreboard/names'
import { type Config, params } from '../../../src/figures/scoreboard/params'
import { claim, describe as sentenceOf, values } from '../../../src/figures/scoreboard/text'
import { threatsWhere } from '../../../src/figures/scoreboard/words'
import { defaultsOf } from '../../../src/params/config'
import { reader } from '../../../src/runtime/advance'

const { framesOf, main } = await openBatch()
const defaults = defaultsOf(params)

const framesFor = (config: Config) => Promise.all(framesOf('scoreboard', configs(config)))
const tableOf = async (config: Config) => summarise(await framesFor(config), config)

const frames = await framesFor(defaults)
const summary = summarise(frames, defaults)
const [shown] = await Promise.all(framesOf('scoreboard', [defaults]))
const view = { frame: shown, config: defaults, summary }

/** Differences from plain training in points, seed by seed. */
function differences(row: RowName, test: Test, table = summary): number[] {
  const cell = rowOf(table, row)?.cells.find((each) => each.test === test)
  if (cell === undefined) throw new Error(`no cell ${row} × ${test}`)
  return differencesIn(cell)
}
const gain = (row: RowName, test: Test): number => mean(differences(row, test))

describe(`the table over ${defaults.seeds} paired seeds`, () => {
  it('has each procedure gain where it is at home', () => {
    expect(Math.min(...differences('shifts', 'shift'))).toBeGreaterThanOrEqual(25)
    expect(gain('cutout', 'hole')).toBeGreaterThanOrEqual(3)
    expect(gain('noise', 'noise')).toBeGreaterThanOrEqual(1.5)
    expect(Math.min(...differences('adversarial', 'attack'))).toBeGreaterThanOrEqual(10)
    expect(gain('dropout', 'labels')).toBeGreaterThanOrEqual(1.5)
    expect(gain('smoothing', 'clean')).toBeGreaterThanOrEqual(0.3)
    expect(gain('smote', 'rare')).toBeGreaterThanOrEqual(1.5)
  })

  it('has them lose elsewhere', () => {
    expect(gain('shifts', 'noise')).toBeLessThanOrEqual(-10)
    expect(gain('shifts', 'clean')).toBeLessThanOrEqual(-2)
    expect(gain('cutout', 'noise')).toBeLessThanOrEqual(-1.5)
    expect(gain('batchNorm', 'attack')).toBeLessThanOrEqual(-6)
    expect(gain('smoothing', 'noise')).toBeLessThanOrEqual(-2)
    expect(gain('dropout', 'rare')).toBeLessThanOrEqual(-5)
    expect(gain('shifts', 'rare')).toBeLessThanOrEqual(-15)
    expect(gain('adversarial', 'rare')).toBeLessThanOrEqual(-3)
  })

  it('has no answer to poison in adversarial training', () => {
    expect(gain('adversarial', 'poison')).toBeLessThanOrEqual(1)
  })

  it('has no single winner: each procedure leaves some threat without a gain, and all but plain lose somewhere', () => {
    for (const row of singleRows(summary)) {
      expect(threatsWhere(row, 1).length).toBeLessThan(THREATS.length)
      expect(threatsWhere(row, -1).length).toBeGreaterThan(0)
    }
    expect(claim.holds(view)).toBe(true)
  })

  it('has nothing gained by batch norm, and something by every other', () => {
    for (const row of singleRows(summary)) {
      const gains = row.cells.filter(({ verdict }) => verdict === 1)
      expect(gains.length > 0).toBe(row.name !== 'batchNorm')
    }
  })

  it('is what the prose reads', () => {
    const read = values(view)
    expect(read['cutout.hole']).toBe(`+${gain('cutout', 'hole').toFixed(0)}`)
    expect(read['cutout.gains']).toMatch(/holes/)
    expect(read['batchNorm.gains']).toBe('nothing')
    expect(read['compared']).toBe(String(9 * TESTS.length))
    expect(read['byChance']).toBe('4.0')
    expect(values({ ...view, config: { ...defaults, net: 'linear' } })).toEqual({})
    expect(values({ ...view, summary: summarise([...frames.slice(1), undefined], defaults) })).toEqual({})
    expect(sentenceOf(view)).toMatch(/^Cutout against holes: \d+ % right, \+\d\.\d points/)
  })
})

describe('all procedures at once', () => {
  it('fail on clean digits, in the time that each had alone', async () => {
    const all = { ...defaults, ...Object.fromEntries(PROCEDURES.map((name) => [name, true])), seeds: 3 }
    const table = await tableOf(all)
    expect(Math.max(...differences('yours', 'clean', table))).toBeLessThanOrEqual(-15)
  })
})

describe('from coarse to exact', () => {
  const rows = frames.length / defaults.seeds

  it('shows at 8 seeds what 8 seeds alone show, and at the end what came at once', async () => {
    const partly = frames.map((frame, i) => (i < 9 * rows ? frame : undefined))
    const eight = await tableOf({ ...defaults, seeds: 8 })
    expect(summarise(partly, defaults).rows).toEqual(eight.rows)
    expect(summarise([...frames], defaults)).toEqual(summary)
  })

  it('passes no verdict on fewer than five seeds', () => {
    const two = summarise(
      frames.map((frame, i) => (i < 2 * rows ? frame : undefined)),
      defaults,
    )
    expect(two.compared).toBe(0)
    expect(two.rows.every(({ seeds }) => seeds === 2)).toBe(true)
    expect(two.rows.flatMap(({ cells }) => cells).every(({ interval }) => interval === undefined)).toBe(true)
    expect(ENOUGH).toBeGreaterThan(2)
  })

  it('leaves only the rows behind that miss a run, and takes them up when it comes', () => {
    const lost = 3 * rows + 2
    const without = summarise(
      frames.map((frame, i) => (i === lost ? undefined : frame)),
      defaults,
    )
    expect(without.rows.map(({ seeds }) => seeds)).toEqual(
      without.rows.map(({ name }) => (name === 'cutout' ? 2 : 16)),
    )
  })

  it('has nothing before the first pair', () => {
    const none = summarise(
      frames.map(() => undefined),
      defaults,
    )
    expect(none).toMatchObject({ arrived: 0, compared: 0 })
    expect(none.rows.every(({ cells }) => cells.length === 0)).toBe(true)
    expect(claim.holds({ ...view, summary: none })).toBe(true)
  })
})

describe('the reader’s combination', () => {
  const nothing = { ...defaults, noise: false, smote: false, adversarial: false, seeds: 2 }

  it('is plain training where nothing is ticked, and the procedure’s own row where one is', async () => {
    const plain = await tableOf(nothing)
    expect(
      rowOf(plain, 'yours')
        ?.cells.flatMap(differencesIn)
        .every((value) => value === 0),
    ).toBe(true)
    const one = { ...nothing, cutout: true }
    const table = await tableOf(one)
    expect(rowOf(table, 'yours')?.cells).toEqual(rowOf(table, 'cutout')?.cells)
    // Nothing is trained twice.
    expect(configs(nothing)).toHaveLength(2 * 9)
    expect(configs(one)).toHaveLength(2 * 9)
    expect(configs(defaults)).toHaveLength(16 * 10)
  })

  it('leaves out what a linear model cannot have, and says why', async () => {
    const linear = { ...nothing, net: 'linear', batchNorm: true, dropout: true, seeds: 2 } as const
    const table = await tableOf(linear)
    for (const name of ['batchNorm', 'dropout'] as const) {
      expect(rowOf(table, name)).toMatchObject({ reason: 'no hidden layer', cells: [] })
    }
    expect(rowOf(table, 'yours')?.procedures).toEqual([])
    expect(configs(linear)).toHaveLength(2 * 7)
  })

  it('is compared with another row over the seeds that both have', () => {
    const tests = compared(rowOf(summary, 'yours'), rowOf(summary, 'adversarial'), true)
    expect(tests.map(({ test }) => test)).toEqual([...TESTS])
    expect(tests[TESTS.indexOf('rare')].difference).toBeCloseTo(
      gain('yours', 'rare') - gain('adversarial', 'rare'),
      9,
    )
    expect(compared(undefined, rowOf(summary, 'plain'), true)).toEqual([])
    const self = compared(rowOf(summary, 'noise'), rowOf(summary, 'noise'), true)
    expect(self.every(({ verdict }) => verdict === 0)).toBe(true)
  })

  it('marks more without Holm’s correction, and nothing less', () => {
    const bare = summarise(frames, { ...defaults, holm: false })
    const pairs = bare.rows.flatMap(({ cells }, i) =>
      cells.map(({ verdict }, j) => ({ verdict, corrected: summary.rows[i].cells[j].verdict })),
    )
    expect(pairs.filter(({ verdict, corrected }) => corrected !== 0 && verdict !== corrected)).toEqual([])
    const clear = ({ rows }: typeof summary) =>
      rows.flatMap(({ cells }) => cells).filter(({ verdict }) => verdict !== 0)
    expect(clear(bare).length).toBeGreaterThan(clear(summary).length)
  })
})

describe('from the terminal', () => {
  async function printed(words: string): Promise<string> {
    let text = ''
    for await (const line of (await main(words.split(' '))).lines) text += line
    return text
  }

  it('prints the same table, to the bit, in one thread and in two', async () => {
    const one = await printed('scoreboard --seeds 2 --workers 1')
    expect(await printed('scoreboard --seeds 2 --workers 2')).toBe(one)
    const config = { ...defaults, seeds: 2 }
    expect(JSON.parse(one)).toEqual({
      id: 'scoreboard',
      config,
      summary: JSON.parse(JSON.stringify(await tableOf(config))),
    })
  })

  it('prints a single run where it is asked to train one', async () => {
    const [config] = configs({ ...defaults, seeds: 2 })
    const words = Object.entries(config).flatMap(([name, value]) => [`--${name}`, String(value)])
    const { frame } = JSON.parse(await printed(`scoreboard ${words.join(' ')}`))
    expect(frame.right).toEqual(frames[0].right)
    expect(reader(run(config)).advanceTo(Infinity)?.frame.right).toEqual(frames[0].right)
  })
})

it('shows a digit as every threat shows it', () => {
  expect(shown.pictures).toHaveLength(64 * TESTS.length)
  const of = (test: Test) => shown.pictures.slice(64 * TESTS.indexOf(test), 64 * (TESTS.indexOf(test) + 1))
  for (const test of ['noise', 'specks', 'attack', 'poison'] as const)
    expect(of(test)).not.toEqual(of('clean'))
  for (const test of ['labels', 'rare'] as const) expect(of(test)).toEqual(of('clean'))
  expect([of('poison')[0], of('poison')[9]]).toEqual([1, 1])
  const moved = of('attack').map((value, i) => Math.abs(value - of('clean')[i]))
  expect(Math.max(...moved)).toBeLessThanOrEqual(0.1 + 1e-6)
})
