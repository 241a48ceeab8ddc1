import { formatFixed } from '../../charts/number'
import { mean } from '../../core/statistics'
import { isAsOpened } from '../../params/config'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { compared, type Ensemble, ENOUGH, type Row, rowOf, singleRows } from './ensemble'
import type { Frame } from './experiment'
import { PROCEDURES, ROW_NAMES, TEST_NAMES, TESTS, THREATS } from './names'
import { type Config, params } from './params'
import { byChance, cellText, gainsOf, lossesOf, rowName, shareIn, threatsWhere, trainedWith } from './words'
import { signed } from './signed'

type View = Shown<Config, Frame, Ensemble>

const isWhole = (summary: Ensemble | undefined): summary is Ensemble =>
  summary !== undefined && summary.arrived === summary.wanted

const winsEverywhere = (row: Row): boolean => threatsWhere(row, 1).length === THREATS.length

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'No single procedure wins everywhere.',
  holds: ({ summary, config }) =>
    !isWhole(summary) || (config.seeds >= ENOUGH && !singleRows(summary).some(winsEverywhere)),
  otherwise: ({ summary, config }) => {
    const winner = summary === undefined ? undefined : singleRows(summary).find(winsEverywhere)
    return winner === undefined
      ? `From ${config.seeds} seeds no winner can be told.`
      : `Here ${ROW_NAMES[winner.name]} wins everywhere.`
  },
}

function priceText({ cells: [clean] }: Row): string {
  const points = `${formatFixed(Math.abs(clean.difference), 1)} points`
  return clean.verdict === 0 ? 'costs nothing clear' : `${clean.verdict < 0 ? 'costs' : 'gains'} ${points}`
}

function yoursText(row: Row | undefined): string {
  if (row === undefined || row.seeds < ENOUGH) return ''
  const what = `Yours (${trainedWith(row.procedures)})`
  if (row.procedures.length === 0) return ` ${what}.`
  const [gains, losses] = [threatsWhere(row, 1).length, threatsWhere(row, -1).length]
  return ` ${what} gains against ${gains} of ${THREATS.length} threats, loses against ${losses === 0 ? 'none' : losses} and ${priceText(row)} on clean digits.`
}

export function describe({ summary, config }: View): string {
  const cell = cellText(rowOf(summary, config.row), config)
  if (summary === undefined) return cell
  return `${cell}${yoursText(rowOf(summary, 'yours'))}`
}

/** The prose speaks of nets with a hidden layer, under Holm’s correction, and of one team: its numbers stay while others are trained. */
export function values({ summary, config }: View): Record<string, string> {
  if (!isWhole(summary) || config.seeds < ENOUGH || !isAsOpened(params, config, ['net', 'holm'])) return {}
  const of = ({ name, cells }: Row): [string, string][] =>
    cells.flatMap((cell, at) => {
      const key = `${name}.${TESTS[at]}`
      return [
        [key, signed(cell.difference, 0)],
        [`${key}.share`, shareIn(cell)],
      ]
    })
  const told = summary.rows.filter(({ name }) => name !== 'yours' || isAsOpened(params, config, PROCEDURES))
  return {
    seeds: String(config.seeds),
    compared: String(summary.compared),
    byChance: byChance(summary.compared),
    clear: String(summary.rows.flatMap(({ cells }) => cells).filter(({ verdict }) => verdict !== 0).length),
    ...Object.fromEntries(told.flatMap(of)),
    ...Object.fromEntries(
      told.flatMap((row) => [
        [row.name, trainedWith(row.procedures)],
        [`${row.name}.gains`, gainsOf(row)],
        [`${row.name}.losses`, lossesOf(row)],
      ]),
    ),
  }
}

const rounded = (points: number): number => Number(points.toFixed(3))

export function table({ summary, config }: View): readonly PanelTable[] {
  const rows = summary?.rows ?? []
  const open = rowOf(summary, config.row)?.cells.find(({ test }) => test === config.threat)
  return [
    {
      title: 'Percent right, and its difference from plain training in points',
      columns: ['row', 'trained with', 'test', 'seeds', '% right', 'difference', 'from', 'to', 'verdict'],
      rows: rows.flatMap(({ name, procedures, cells, seeds }) =>
        cells.map(({ test, right, difference, interval, verdict }) => [
          ROW_NAMES[name],
          trainedWith(procedures),
          TEST_NAMES[test],
          seeds,
          rounded(mean(right)),
          rounded(difference),
          interval === undefined ? '' : rounded(interval.low),
          interval === undefined ? '' : rounded(interval.high),
          verdict === 0 ? '' : verdict > 0 ? 'gain' : 'loss',
        ]),
      ),
    },
    {
      title: `${rowName(config.row)}, ${TEST_NAMES[config.threat]}: percent right by seed`,
      columns: ['seed', 'plain', 'this row'],
      rows: (open?.right ?? []).map((right, i) => [config.seed + i, open?.plain[i] ?? '', right]),
    },
    {
      title: `${ROW_NAMES[config.one]} − ${ROW_NAMES[config.other]}, in points`,
      columns: ['test', 'difference', 'from', 'to'],
      rows: compared(rowOf(summary, config.one), rowOf(summary, config.other), config.holm).map(
        ({ test, difference, interval }) => [
          TEST_NAMES[test],
          formatFixed(difference, 3),
          interval === undefined ? '' : rounded(interval.low),
          interval === undefined ? '' : rounded(interval.high),
        ],
      ),
    },
  ]
}
