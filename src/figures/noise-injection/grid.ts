/** Grid of the decision fields. */
export const GRID = { columns: 96, rows: 56 } as const

/** Epochs from one measured loss to the next: measuring takes as long as training. */
export const LOSS_EVERY = 4

/** Strengths of noise under which the trained nets are tested. */
export const TEST_NOISES: readonly number[] = Array.from({ length: 11 }, (_, i) => i / 10)

/** Numbers of noisy copies after which the linear model is looked at. */
export const COPIES: readonly number[] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]

/** Visits of the noisy net that are shown beside each training point. */
export const VISITS = 5
