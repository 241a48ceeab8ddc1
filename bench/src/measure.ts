import type { Contender, Workload } from './workloads'

/** Runs so many steps of a workload; gives the seconds they took. */
export type Runner = (workload: Workload, steps: number) => number | Promise<number>

/** Steps per second: contender → workload → one number a round. What a contender failed at is not there. */
export type Rates = Record<string, Partial<Record<Workload, number[]>>>

export const names = (): Workload[] => ['W1', 'W2', 'W3', 'W4a', 'W5']

/** The contender that does a step's arithmetic and nothing else. */
export const PEAK = 'wasm’s peak'

/** A contender of this process as a runner. */
export function runner(contender: Contender): Runner {
  return (workload, steps) => {
    const step = contender[workload]
    const from = performance.now()
    for (let i = 0; i < steps; i++) step()
    return (performance.now() - from) / 1000
  }
}

/** More steps than any contender takes in a round: doubling ends here. */
const MOST_STEPS = 2 ** 32

/** So many steps that a round takes about `seconds`. Throws on a contender whose steps take no time. */
async function calibrate(run: Runner, workload: Workload, seconds: number): Promise<number> {
  for (let steps = 4; steps <= MOST_STEPS; steps *= 2) {
    const took = await run(workload, steps)
    if (took > seconds / 2) return Math.max(1, Math.round((steps * seconds) / took))
  }
  throw new Error(`${MOST_STEPS} steps took it no time`)
}

/** A contender at one workload. */
interface Entry {
  readonly name: string
  readonly run: Runner
  steps: number
  readonly rates: number[]
}

async function takeRound({ run, steps, rates }: Entry, workload: Workload): Promise<void> {
  const seconds = await run(workload, steps)
  if (!(seconds > 0)) throw new Error(`${steps} steps took it no time`)
  rates.push(steps / seconds)
}

/**
 * All contenders in turn, round after round, so that a busy machine slows all of them alike. One that fails is left
 * out from that workload on, and `tell` gets a sentence; without the engine and the peak there is nothing to compare:
 * their errors are thrown on.
 */
export async function measure(
  runners: Readonly<Record<string, Runner>>,
  rounds: number,
  seconds: number,
  tell: (sentence: string) => void,
): Promise<Rates> {
  const rates: Rates = Object.fromEntries(Object.keys(runners).map((name) => [name, {}]))
  let running = Object.entries(runners)
  for (const workload of names()) {
    let entries = running.map(([name, run]): Entry => ({ name, run, steps: 0, rates: [] }))
    const each = async (act: (entry: Entry) => Promise<void>) => {
      for (const entry of entries) {
        try {
          await act(entry)
        } catch (error) {
          const { name } = entry
          if (name === 'engine' || name === PEAK) throw error
          entries = entries.filter((other) => other !== entry)
          running = running.filter(([other]) => other !== name)
          tell(
            `${name}: left out from ${workload} on; ${error instanceof Error ? error.message : String(error)}.`,
          )
        }
      }
    }
    await each(async (entry) => {
      entry.steps = await calibrate(entry.run, workload, seconds)
    })
    for (let round = 0; round < rounds; round++) await each((entry) => takeRound(entry, workload))
    for (const entry of entries) rates[entry.name][workload] = entry.rates
  }
  return rates
}
