/** What the nets are called at the ends of their lines. */
export const NAMES = { plain: 'plain', noise: 'noise', penalty: 'penalty' } as const

/** The two moons. */
export const CLASSES = ['classA', 'classB'] as const

/** Classes have the first two colours of the plots: nets take others. */
export const STYLES = {
  plain: { colour: 'var(--plot-7)', marker: 'circle' },
  noise: { colour: 'var(--plot-3)', marker: 'square', dash: '14 3' },
  penalty: { colour: 'var(--plot-4)', marker: 'diamond', dash: '9 3 2 3' },
} as const
