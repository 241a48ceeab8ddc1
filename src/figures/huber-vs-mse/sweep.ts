import { median } from '../../core/statistics'
import type { Config, Frames } from '../../experiments'
import type { ByLoss } from './experiment'

/** Shares of outliers that the many runs try, in percent. */
export const SHARES: readonly number[] = [0, 5, 10, 20, 30, 40]
export const SEEDS = 50

export interface Sweep {
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

type HuberConfig = Config<'huber-vs-mse'>
type HuberFrame = Frames['huber-vs-mse']

/** Every share under every seed, shares in turn, so that all shares fill up together. */
export const sweepConfigs = (config: HuberConfig): HuberConfig[] =>
  Array.from({ length: SEEDS }, (_, seed) =>
    SHARES.map((outlierShare) => ({ ...config, points: [], outlierShare, seed })),
  ).flat()

const rmse = (errors: readonly number[]): number =>
  errors.length === 0 ? Number.NaN : Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / errors.length)

/** Place of the tried share nearest to the one set. */
function nearestShare(share: number): number {
  const distances = SHARES.map((tried) => Math.abs(tried - share))
  return distances.indexOf(Math.min(...distances))
}

export function summarise(frames: readonly (HuberFrame | undefined)[], config: HuberConfig): Sweep {
  const errorsAt = (share: number): ByLoss<number>[] =>
    frames.flatMap((frame, i) =>
      frame !== undefined && i % SHARES.length === share ? [frame.slopeErrors] : [],
    )
  const byShare = SHARES.map((_, share) => errorsAt(share))
  const curve = (name: keyof ByLoss<number>): number[] =>
    byShare.map((errors) => rmse(errors.map((error) => error[name])))
  const here = byShare[nearestShare(config.outlierShare)] ?? []
  return {
    arrived: frames.filter((frame) => frame !== undefined).length,
    slopeRmse: { mse: curve('mse'), mae: curve('mae'), huber: curve('huber'), tukey: curve('tukey') },
    huberWins: here.filter(({ huber, mse }) => huber < mse).length,
    compared: here.length,
    medianRatio: here.length === 0 ? Number.NaN : median(here.map(({ huber, mse }) => huber / mse)),
  }
}
