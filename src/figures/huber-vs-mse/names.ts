import type { ByLoss } from './experiment'

export type LossName = keyof ByLoss<number>

export const NAMES: ByLoss<string> = { mse: 'squared', mae: 'absolute', huber: 'Huber', tukey: 'Tukey' }

/** The losses on show. */
export const shownLosses = (withTukey: boolean): LossName[] =>
  withTukey ? ['mse', 'mae', 'huber', 'tukey'] : ['mse', 'mae', 'huber']
