import { log } from '../../core/elementary'
import { arrived, bySetting, gridOverSeeds, mean, orNaN } from '../../core/statistics'
import type { Frame } from './experiment'
import { type Bill, type Config, params } from './params'

export const SEEDS = 10

/** Each m at which nets were trained under every seed, at every bill. */
export const RACED = [1, 2, 4, 8, 20, 40] as const
export const BILL_NAMES = ['ten', 'twenty', 'forty'] as const satisfies readonly Bill[]

type Setting = Pick<Config, 'net' | 'bill' | 'replays'>

/** Everything that is trained at one bill: plain, PGD, and free training at each m. */
const settingsOf = (bill: Bill): Setting[] => [
  { net: 'plain', bill, replays: params.replays.default },
  { net: 'pgd', bill, replays: params.replays.default },
  ...RACED.map((replays) => ({ net: 'free' as const, bill, replays })),
]
const SETTINGS = BILL_NAMES.flatMap(settingsOf)

/** Nets of one kind over the seeds that have arrived; shares right, means NaN before the first. */
export interface Nets {
  clean: number[]
  worst: number[]
  meanClean: number
  meanWorst: number
  /** Gradient passes per training digit. */
  passes: number
}

/** What may be had for one bill. */
export interface Race {
  plain: Nets
  pgd: Nets
  /** At each m of `RACED`. */
  free: Nets[]
}

export interface Ensemble {
  arrived: number
  wanted: number
  races: Readonly<Record<Bill, Race>>
}

/** Every net under every seed, whatever the film: nothing is run again as the reader plays. */
export const configs = (): Config[] =>
  gridOverSeeds(SETTINGS, SEEDS, (setting, seed) => ({ seed, ...setting }))

function netsOf(frames: readonly Frame[]): Nets {
  const worths = arrived(frames.map(({ worth }) => worth))
  const [clean, worst] = [worths.map((worth) => worth.clean), worths.map((worth) => worth.worst)]
  return {
    clean,
    worst,
    meanClean: orNaN(clean, mean),
    meanWorst: orNaN(worst, mean),
    passes: orNaN(
      worths.map(({ passes }) => passes),
      mean,
    ),
  }
}

export function summarise(frames: readonly (Frame | undefined)[]): Ensemble {
  const nets = bySetting(frames, SETTINGS.length).map(netsOf)
  const each = SETTINGS.length / BILL_NAMES.length
  const [ten, twenty, forty] = BILL_NAMES.map((_, i): Race => {
    const [plain, pgd, ...free] = nets.slice(i * each, (i + 1) * each)
    return { plain, pgd, free }
  })
  return { arrived: arrived(frames).length, wanted: frames.length, races: { ten, twenty, forty } }
}

/** The share right under attack at any m, on the line through the means: straight, in log m, from one m tried to the next. */
export function worstAt({ free }: Race, replays: number): number {
  const after = Math.max(
    1,
    RACED.findIndex((raced) => raced >= replays),
  )
  const [low, high] = [RACED[after - 1], RACED[after]]
  const share = log(replays / low) / log(high / low)
  return free[after - 1].meanWorst + share * (free[after].meanWorst - free[after - 1].meanWorst)
}

/** Of each m tried, the one with the largest mean under attack. */
export function bestOf({ free }: Race): (typeof RACED)[number] {
  return RACED.reduce((best, m, i) => (free[i].meanWorst > free[RACED.indexOf(best)].meanWorst ? m : best))
}
