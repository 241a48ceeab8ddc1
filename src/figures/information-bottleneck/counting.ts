/** The three ways in which the values of one layer are counted. */
export const BINNINGS = ['equal', 'distinct', 'before'] as const
export type Binning = (typeof BINNINGS)[number]

/** Bins of the first, and their width in the third. */
export const BINS = 30
export const WIDTH = 0.5

/** Values of one unit before its tanh are counted in so many bins of this range; what lies beyond, in the outermost. */
export const HISTOGRAM = { from: -6, to: 6, bins: 48 } as const
