/** The two models. */
export const NAMES = { plain: 'untouched', smote: 'with SMOTE' } as const

/** Points take the first two colours of the plots, models others. */
export const STYLES = {
  plain: { colour: 'var(--plot-3)', marker: 'square' },
  smote: { colour: 'var(--plot-4)', marker: 'diamond', dash: '9 3 2 3' },
} as const

export const POINTS = {
  common: { colour: 'var(--ink-soft)', marker: 'circle' },
  rare: { colour: 'var(--plot-2)', marker: 'triangle' },
  invented: { colour: 'var(--plot-2)', marker: 'plus' },
} as const
