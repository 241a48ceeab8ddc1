/** How many made points a mean of D is taken over. */
export const SAMPLES = [1, 4, 16, 64] as const
