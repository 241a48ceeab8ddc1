/** What is done about the noise; the last needs what nobody has. */
export const methods = ['raw', 'mean', 'draw', 'plugIn', 'expanded', 'simex', 'truth'] as const
export type Method = (typeof methods)[number]

/**
 * The methods that change the points themselves, so that anything can be trained on them. The expanded calibration
 * replaces x, x² and x³ each by its own mean, and SIMEX follows coefficients: a net has neither.
 */
export const pointMethods = ['raw', 'mean', 'draw', 'plugIn', 'truth'] as const
export type PointMethod = (typeof pointMethods)[number]

/** From doing nothing to using what a reading gives away of its noise. */
export const rungs = ['raw', 'draw', 'expanded'] as const
export type Rung = (typeof rungs)[number]
