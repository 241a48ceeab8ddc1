/** The nets: with the target certain, and smoothed. */
export const STYLES = {
  hard: { colour: 'var(--plot-7)', marker: 'circle' },
  smooth: { colour: 'var(--plot-3)', marker: 'square', dash: '14 3' },
} as const

/** The three digits looked at; nets have other colours. */
export const CLASS_STYLES = [
  { colour: 'var(--plot-1)', marker: 'circle' },
  { colour: 'var(--plot-2)', marker: 'triangle' },
  { colour: 'var(--plot-4)', marker: 'diamond' },
] as const

/** Room for their names right of a plot, in pixels. */
export const LABEL_ROOM = 58
