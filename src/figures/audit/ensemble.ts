import type { Outcome } from '../../core/replay'
import type { Change } from '../../core/replay/change'
import { epochs } from '../../core/replay/program'
import { biasOnlyShare } from '../../core/replay/published'
import { arrived, median, orNaN, overSeeds, rootMeanSquare } from '../../core/statistics'
import type { Frame } from './experiment'
import { type Config, params } from './params'

export const SEEDS = 200

/** What one change comes to over the seeds. */
export interface Count {
  /** Runs all of whose losses are finite: only they are counted in what follows. */
  readonly finite: number
  /** Second curve where the law puts it: at epoch 10 within 1 % of 0.01783 times the first. */
  readonly same: number
  /** Second curve below the first at epoch 10. */
  readonly below: number
  readonly medianRatio: number
  /** Root mean square over all runs of the inputs’ errors. */
  readonly firstInputError: number
  readonly secondInputError: number
}

export interface Ensemble {
  readonly arrived: number
  readonly counts: Readonly<Record<Change, Count>>
  /** Of the published program: at which epochs, 1 to 300, how many runs overflowed first. */
  readonly overflows: readonly (readonly [epoch: number, runs: number])[]
  /** Extremes of the loss’s factor from epoch to epoch, over both runs of every finite published program. */
  readonly decay: readonly [low: number, high: number]
  /** The last epoch that had a living unit in any finite published program. */
  readonly lastLivingEpoch: number
}

/** The same setting under every seed, summed up: it depends neither on the change shown nor on its seed. */
export const configs = ({ setting }: Config): Config[] =>
  overSeeds(SEEDS, (seed) => ({
    change: params.change.default,
    setting,
    seed,
    guess: params.guess.default,
    tally: true,
  }))

export function summarise(frames: readonly (Frame | undefined)[]): Ensemble {
  const runs = arrived(frames).map((frame) => frame.outcomes)
  const of = (change: Change): Outcome[] =>
    runs.flatMap((outcomes) => outcomes.filter((outcome) => outcome.change === change))
  const published = of('published')
  const finite = published.filter(isFiniteRun)
  const decays = finite.flatMap(({ firstDecay, secondDecay }) => [firstDecay, secondDecay])
  return {
    arrived: runs.length,
    counts: {
      published: count(published),
      swapped: count(of('swapped')),
      restarted: count(of('restarted')),
      'same-data': count(of('same-data')),
      'no-noise': count(of('no-noise')),
      'mean-only': count(of('mean-only')),
      'true-noise': count(of('true-noise')),
    },
    overflows: firstOverflows(published),
    decay: [Math.min(...decays), Math.max(...decays)],
    lastLivingEpoch: Math.max(0, ...finite.map(({ lastLivingEpoch }) => lastLivingEpoch)),
  }
}

const isFiniteRun = ({ overflowEpoch }: Outcome): boolean => overflowEpoch === 0

function count(outcomes: readonly Outcome[]): Count {
  const finite = outcomes.filter(isFiniteRun)
  const ratios = finite.map(({ firstAt10, secondAt10 }) => secondAt10 / firstAt10)
  const law = biasOnlyShare(10, 'after')
  return {
    finite: finite.length,
    same: ratios.filter((ratio) => Math.abs(ratio / law - 1) < 0.01).length,
    below: ratios.filter((ratio) => ratio < 1).length,
    medianRatio: orNaN(ratios, median),
    firstInputError: orNaN(
      outcomes.map(({ firstInputError }) => firstInputError),
      rootMeanSquare,
    ),
    secondInputError: orNaN(
      outcomes.map(({ secondInputError }) => secondInputError),
      rootMeanSquare,
    ),
  }
}

function firstOverflows(outcomes: readonly Outcome[]): [epoch: number, runs: number][] {
  const byEpoch = new Map<number, number>()
  for (const { overflowEpoch } of outcomes) {
    if (overflowEpoch > 0) byEpoch.set(overflowEpoch, (byEpoch.get(overflowEpoch) ?? 0) + 1)
  }
  return [...byEpoch].toSorted(([a], [b]) => a - b)
}

/** “22 of 200 runs left the range of 32-bit numbers at epoch 3, 1 at epoch 3 of the second run”. */
export function overflowText({ arrived, overflows }: Pick<Ensemble, 'arrived' | 'overflows'>): string {
  if (overflows.length === 0) return `all ${arrived} runs stayed within the range of 32-bit numbers`
  const parts = overflows.map(([epoch, runs], i) => {
    const where = epoch <= epochs ? `epoch ${epoch}` : `epoch ${epoch - epochs} of the second run`
    return i === 0
      ? `${runs} of ${arrived} runs left the range of 32-bit numbers at ${where}`
      : `${runs} at ${where}`
  })
  return parts.join(', ')
}
