import {
  arrived,
  bySetting,
  comparePairs,
  gridOverSeeds,
  mean,
  orNaN,
  type PairedComparison,
} from '../../core/statistics'
import type { Frame } from './experiment'
import { type Config, params } from './params'
import { NAMES, type PresetName, PRESETS } from './presets'

export const SEEDS = 30

/** Nets of one schedule over the seeds that have arrived; shares right, means NaN before the first. */
export interface Cloud {
  clean: number[]
  worst: number[]
  meanClean: number
  meanWorst: number
  /** Gradient passes per training digit, as they were counted. */
  passes: number
}

export interface Ensemble {
  arrived: number
  wanted: number
  clouds: Readonly<Record<PresetName, Cloud>>
  /** 36 weak and 4 strong epochs once more, the weak ones on small pictures. */
  small: Cloud
  /** Weak first against strong first, once all seeds have come. */
  orders: PairedComparison | undefined
}

type Setting = Pick<Config, 'schedule' | 'small'>

const SETTINGS: readonly Setting[] = [
  ...NAMES.map((name) => ({ schedule: PRESETS[name].schedule, small: false })),
  { schedule: PRESETS.weakFirst.schedule, small: true },
]

/** Every preset under every seed, whatever is painted: nothing is run again as the reader plays. */
export const configs = (): Config[] =>
  gridOverSeeds(SETTINGS, SEEDS, (setting, seed) => ({
    brush: params.brush.default,
    guess: params.guess.default,
    revealed: params.revealed.default,
    seed,
    ...setting,
  }))

function cloudOf(frames: readonly Frame[]): Cloud {
  const worths = arrived(frames.map(({ worth }) => worth))
  const [clean, worst] = [worths.map((worth) => worth.clean), worths.map((worth) => worth.worst)]
  return {
    clean,
    worst,
    meanClean: orNaN(clean, mean),
    meanWorst: orNaN(worst, mean),
    passes: frames[0]?.notes.at(-1)?.passes ?? Number.NaN,
  }
}

export function summarise(frames: readonly (Frame | undefined)[]): Ensemble {
  const [weakFirst, strongFirst, strong, weak, short, small] = bySetting(frames, SETTINGS.length).map(cloudOf)
  const come = arrived(frames).length
  return {
    arrived: come,
    wanted: frames.length,
    clouds: { weakFirst, strongFirst, strong, weak, short },
    small,
    orders: come > 0 && come === frames.length ? comparePairs(weakFirst.worst, strongFirst.worst) : undefined,
  }
}
