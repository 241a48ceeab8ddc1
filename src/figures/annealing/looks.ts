import { series, type SeriesStyle } from '../../charts/series'

/** The two searches, wherever they appear. */
export const LOOKS = { greedy: series.plain, annealed: series.robust } as const

/** A point as it is kept: by none, by greedy search, by annealing, by both. */
export const KEPT: readonly SeriesStyle[] = [
  series.reference,
  series.plain,
  series.robust,
  { colour: 'var(--ink)', marker: 'diamond' },
]
