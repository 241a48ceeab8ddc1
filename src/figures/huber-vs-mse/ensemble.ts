import {
  arrived,
  bySetting,
  countPairs,
  gridOverSeeds,
  median,
  nearestIndex,
  orNaN,
  rootMeanSquare,
} from '../../core/statistics'
import type { ByLoss, Frame } from './experiment'
import type { Config } from './params'

/** Shares of outliers that the many runs try, in percent. */
export const SHARES: readonly number[] = [0, 5, 10, 20, 30, 40]
export const SEEDS = 50

export interface Ensemble {
  /** Runs that have arrived, of all. */
  arrived: number
  /** Root mean square of |slope − true slope| over the seeds, for each share; NaN where no run has arrived. */
  slopeRmse: ByLoss<number[]>
  /** At the share now set (the nearest of `SHARES`): in how many seeds Huber's slope is closer than MSE's. */
  huberWins: number
  compared: number
  /** Median over those seeds of Huber's slope error divided by MSE's. */
  medianRatio: number
}

/** Every share under every seed, shares in turn, so that all shares fill up together. */
export const configs = (config: Config): Config[] =>
  gridOverSeeds(SHARES, SEEDS, (outlierShare, seed) => ({ ...config, points: [], outlierShare, seed }))

export function summarise(frames: readonly (Frame | undefined)[], config: Config): Ensemble {
  const byShare = bySetting(frames, SHARES.length).map((some) => some.map(({ slopeErrors }) => slopeErrors))
  const curve = (name: keyof ByLoss<number>): number[] =>
    byShare.map((errors) =>
      orNaN(
        errors.map((error) => error[name]),
        rootMeanSquare,
      ),
    )
  const here = byShare[nearestIndex(SHARES, config.outlierShare)]
  return {
    arrived: arrived(frames).length,
    slopeRmse: { mse: curve('mse'), mae: curve('mae'), huber: curve('huber'), tukey: curve('tukey') },
    huberWins: countPairs(
      here.map(({ mse }) => mse),
      here.map(({ huber }) => huber),
    ).wins,
    compared: here.length,
    medianRatio: orNaN(
      here.map(({ huber, mse }) => huber / mse),
      median,
    ),
  }
}
