import { median } from '../../src/core/statistics/summaries'
import { WORKLOADS, type Contender, type Workload } from './workloads'

/** Runs so many steps of a workload; gives the seconds they took. */
export type Runner = (workload: Workload, steps: number) => number | Promise<number>

/** Steps per second: contender → workload → one number a round. */
export type Rates = Record<string, Record<string, number[]>>

export const names = (): Workload[] => ['W1', 'W2', 'W3', 'W4a', 'W5']

/** A contender of this process as a runner. */
export function runner(contender: Contender): Runner {
  return (workload, steps) => {
    const step = contender[workload]
    const from = performance.now()
    for (let i = 0; i < steps; i++) step()
    return (performance.now() - from) / 1000
  }
}

/** So many steps that a round takes about `seconds`. */
async function calibrate(run: Runner, workload: Workload, seconds: number): Promise<number> {
  for (let steps = 4; ; steps *= 2) {
    const took = await run(workload, steps)
    if (took > seconds / 2) return Math.max(1, Math.round((steps * seconds) / took))
  }
}

/** All contenders in turn, round after round, so that a busy machine slows all of them alike. */
export async function measure(
  runners: Record<string, Runner>,
  rounds: number,
  seconds: number,
): Promise<Rates> {
  const rates: Rates = {}
  for (const workload of names()) {
    const steps: Record<string, number> = {}
    for (const [name, run] of Object.entries(runners)) steps[name] = await calibrate(run, workload, seconds)
    for (let round = 0; round < rounds; round++) {
      for (const [name, run] of Object.entries(runners)) {
        const rate = steps[name] / (await run(workload, steps[name]))
        rates[name] ??= {}
        rates[name][workload] ??= []
        rates[name][workload].push(rate)
      }
    }
  }
  return rates
}

// Medians throughout: garbage collection is part of what a contender costs, so the luckiest round does not count.

/** The median of the rounds' own ratios: what slows a round slows both sides. */
const ratio = (rates: Rates, name: string, workload: string, of = 'engine') =>
  median(rates[of][workload].map((rate, round) => rate / rates[name][workload][round]))

/** The contender that does a step's arithmetic and nothing else. */
export const PEAK = 'wasm’s peak'

/** Figures to three digits. */
const short = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))

/** One row per workload: the engine's steps per second, and how many times each contender's. */
export function table(rates: Rates): string {
  const others = Object.keys(rates).filter((name) => name !== 'engine' && name !== PEAK)
  const head = ['', 'steps/s', ...others.map((name) => `× ${name}`)]
  const rows = names().map((workload) => [
    workload,
    short(median(rates.engine[workload])),
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
    ratio(rates, PEAK, workload).toFixed(2),
    ...others.map((name) => short(ratio(rates, name, workload, PEAK))),
  ])
  return markdown(['', 'of the peak', ...others.map((name) => `peak × ${name}`)], rows)
}

export function legend(): string {
  return Object.entries(WORKLOADS)
    .map(([name, what]) => `- ${name}: ${what}`)
    .join('\n')
}

export function summary(rates: Rates) {
  return Object.fromEntries(
    Object.entries(rates).map(([name, of]) => [
      name,
      Object.fromEntries(Object.entries(of).map(([workload, values]) => [workload, median(values)])),
    ]),
  )
}
