import { formatFixed } from '../../charts/number'
import { percent } from '../../charts/percent'
import { mean } from '../../core/statistics'
import type { Cell, Ensemble, Row } from './ensemble'
import { AGAINST, type Procedure, type RowName, ROW_NAMES, type Test, THREATS, TRAINED_WITH } from './names'
import type { Config } from './params'
import { reasonAgainst } from './rows'
import { signed } from './signed'

/** “a”, “a and b”, “a, b and c”. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** A row as the subject of a sentence. */
export function rowName(name: RowName): string {
  if (name === 'plain') return 'Plain training'
  if (name === 'yours') return 'Your row'
  const words = TRAINED_WITH[name]
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

/** What a row’s nets were trained with. */
export const trainedWith = (procedures: readonly Procedure[]): string =>
  procedures.length === 0
    ? 'nothing ticked: plain training'
    : listed(procedures.map((name) => TRAINED_WITH[name]))

const where = (test: Test): string => (test === 'clean' ? 'on clean digits' : `against ${AGAINST[test]}`)

/** The mean share right of a row’s nets in one column. */
export const shareIn = ({ right }: Cell): string => percent(mean(right) / 100)

function differenceText({ difference, interval }: Cell): string {
  const points = `${signed(difference, 1)} points against plain training`
  if (interval === undefined) return points
  return `${points} (between ${signed(interval.low, 1)} and ${signed(interval.high, 1)})`
}

/** What is in the open cell. */
export function cellText(row: Row | undefined, config: Pick<Config, 'row' | 'threat' | 'net'>): string {
  const what = `${rowName(config.row)} ${where(config.threat)}`
  const reason = reasonAgainst(config.row, config)
  if (reason !== undefined) return `${what}: a linear model has ${reason} for it.`
  const cell = row?.cells.find(({ test }) => test === config.threat)
  if (row === undefined || cell === undefined) return `${what}: no net has been trained yet.`
  const seeds = row.seeds === 1 ? 'one seed' : `${row.seeds} seeds`
  const than = config.row === 'plain' ? '' : `, ${differenceText(cell)}`
  return `${what}: ${shareIn(cell)} right${than}, over ${seeds}.`
}

/** Threats against which a row clearly gains (1) or loses (−1). */
export const threatsWhere = (row: Row, verdict: 1 | -1): string[] =>
  THREATS.filter((threat) => row.cells.some((cell) => cell.test === threat && cell.verdict === verdict)).map(
    (threat) => AGAINST[threat],
  )

const orNothing = (words: readonly string[]): string => (words.length === 0 ? 'nothing' : listed(words))
export const gainsOf = (row: Row): string => orNothing(threatsWhere(row, 1))
export const lossesOf = (row: Row): string => orNothing(threatsWhere(row, -1))

/** The table for those who do not see it. */
export function tableText(summary: Ensemble | undefined): string {
  const rows = (summary?.rows ?? []).filter(({ name, seeds }) => name !== 'plain' && seeds > 0)
  if (rows.length === 0) return 'No net has been trained yet.'
  return rows
    .map((row) => `${ROW_NAMES[row.name]}: gains against ${gainsOf(row)}; loses against ${lossesOf(row)}`)
    .join('. ')
}

/** How many of so many differences leave out 0 if nothing had any effect and each is held to 5 %. */
export const byChance = (compared: number): string => formatFixed(compared * 0.05, 1)

/** What the colours of the table mean. */
export function verdictText(compared: number, holm: boolean): string {
  if (compared === 0) return 'Colours need five seeds.'
  return holm
    ? `Coloured if they leave out 0, all ${compared} held to 5 % (Holm).`
    : `Coloured if they leave out 0, as about ${byChance(compared)} of ${compared} would by chance.`
}
