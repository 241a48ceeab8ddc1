import type { ByLoss } from './experiment'

export const NAMES: ByLoss<string> = { mse: 'MSE', mae: 'MAE', huber: 'Huber', tukey: 'Tukey' }

/** Room for those names right of a plot, in pixels. */
export const LABEL_ROOM = 52
