/** On what the nets are trained. */
export const TRAININGS = ['plain', 'attacked'] as const
export type TrainingName = (typeof TRAININGS)[number]

export const NAMES: Readonly<Record<TrainingName, string>> = { plain: 'plain', attacked: 'attacked' }

export const STYLES = {
  plain: { colour: 'var(--plot-1)', marker: 'circle' },
  attacked: { colour: 'var(--plot-2)', marker: 'square' },
} as const

/** Both layers of a net have its colour; the second is dashed. */
export const DASHES = ['', '9 4'] as const
