import { arrived, comparePairs, mean, orNaN, overSeeds, type PairedComparison } from '../../core/statistics'
import type { Frame } from './experiment'
import { type Config, params } from './params'

export const SEEDS = 40

/** What one model comes to, as means over the seeds. */
export interface Means {
  found: number
  falseAlarms: number
  gMean: number
  area: number
  meanBelief: number
  brier: number
}

export interface Ensemble {
  arrived: number
  wanted: number
  /** Untouched at ½, untouched at the rare cases’ share, and with invented points at ½. */
  half: Means
  moved: Means
  smote: Means
  /** Invented points against the moved threshold, by G-mean. */
  compared: PairedComparison | undefined
  /** Scores on labels of pure chance, seed by seed. */
  leak: { before: number[]; after: number[] }
}

/** As drawn from each seed; the threshold moves along what each has fitted, and stands at its default. */
export const configs = (config: Config): Config[] =>
  overSeeds(SEEDS, (seed) => ({ ...config, points: [], threshold: params.threshold.default, seed }))

type Which = 'half' | 'moved' | 'smote'

function readingOf(frame: Frame, which: Which): Means | undefined {
  const model = which === 'smote' ? frame.smote : frame.plain
  const rates = which === 'smote' ? frame.resampled : frame[which]
  if (model === undefined || rates === undefined) return undefined
  const { area, meanBelief, brier } = model
  return { found: rates.found, falseAlarms: rates.falseAlarms, gMean: rates.gMean, area, meanBelief, brier }
}

const FIELDS = ['found', 'falseAlarms', 'gMean', 'area', 'meanBelief', 'brier'] as const

function meansOf(readings: readonly Means[]): Means {
  const [found, falseAlarms, gMean, area, meanBelief, brier] = FIELDS.map((field) =>
    orNaN(
      readings.map((reading) => reading[field]),
      mean,
    ),
  )
  return { found, falseAlarms, gMean, area, meanBelief, brier }
}

export function summarise(frames: readonly (Frame | undefined)[]): Ensemble {
  const runs = arrived(frames)
  const of = (which: Which): Means[] => arrived(runs.map((frame) => readingOf(frame, which)))
  const [half, moved, smote] = [of('half'), of('moved'), of('smote')]
  const gMeans = (some: readonly Means[]): number[] => some.map(({ gMean }) => gMean)
  return {
    arrived: runs.length,
    wanted: frames.length,
    half: meansOf(half),
    moved: meansOf(moved),
    smote: meansOf(smote),
    compared: smote.length === 0 ? undefined : comparePairs(gMeans(smote), gMeans(moved)),
    leak: { before: runs.map(({ leak }) => leak.before), after: runs.map(({ leak }) => leak.after) },
  }
}
