import { median } from '../../src/core/statistics/summaries'
import { names, PEAK, type Rates } from './measure'
import { WORKLOADS, type Workload } from './workloads'

// Medians throughout: garbage collection is part of what a contender costs, so the luckiest round does not count.

/** The median of the rounds' own ratios: what slows a round slows both sides. Undefined for one left out. */
function ratio(rates: Rates, name: string, workload: Workload, of = 'engine'): number | undefined {
  const [all, own] = [rates[of][workload], rates[name][workload]]
  return all && own && median(all.map((rate, round) => rate / own[round]))
}

/** Figures to three digits. */
function short(value: number | undefined): string {
  if (value === undefined) return '–'
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

const middle = (rates: number[] | undefined) => rates && median(rates)

/** One row per workload: the engine's steps per second, and how many times each contender's. */
export function table(rates: Rates): string {
  const others = Object.keys(rates).filter((name) => name !== 'engine' && name !== PEAK)
  const head = ['', 'steps/s', ...others.map((name) => `× ${name}`)]
  const rows = names().map((workload) => [
    workload,
    short(middle(rates.engine[workload])),
    ...others.map((name) => short(ratio(rates, name, workload))),
  ])
  return markdown(head, rows)
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** What a step's arithmetic alone, on registers, would be times the others: a yardstick, no upper bound. */
export function limits(rates: Rates): string {
  const others = Object.keys(rates).filter((name) => name.startsWith('C,') || name.startsWith('tfjs'))
  const rows = names().map((workload) => [
    workload,
    ratio(rates, PEAK, workload)?.toFixed(2) ?? '–',
    ...others.map((name) => short(ratio(rates, name, workload, PEAK))),
  ])
  return markdown(['', 'of the peak', ...others.map((name) => `peak × ${name}`)], rows)
}

export function legend(): string {
  return Object.entries(WORKLOADS)
    .map(([name, what]) => `- ${name}: ${what}`)
    .join('\n')
}

/** Medians: contender → workload → steps per second. */
export function summary(rates: Rates) {
  return Object.fromEntries(
    Object.entries(rates).map(([name, of]) => [
      name,
      Object.fromEntries(names().map((workload) => [workload, middle(of[workload])])),
    ]),
  )
}
