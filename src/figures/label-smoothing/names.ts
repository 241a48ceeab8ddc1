/** The nets: with the target certain, and smoothed. */
export const NETS = ['hard', 'smooth'] as const
export type NetName = (typeof NETS)[number]

export const NET_NAMES = { hard: 'plain', smooth: 'smoothed' } as const

export const STYLES = {
  hard: { colour: 'var(--plot-2)', marker: 'circle' },
  smooth: { colour: 'var(--plot-3)', marker: 'square', dash: '14 3' },
} as const

/** The three digits looked at; nets have other colours. */
export const CLASS_STYLES = [
  { colour: 'var(--plot-1)', marker: 'circle' },
  { colour: 'var(--plot-6)', marker: 'triangle' },
  { colour: 'var(--plot-4)', marker: 'diamond' },
] as const
