/** The nets, which start from the same weights and take the same batches. */
export const NETS = ['plain', 'normalised', 'shifted'] as const
export type NetName = (typeof NETS)[number]

/** What they are called at the ends of lines, and in titles. */
export const SHORT: Readonly<Record<NetName, string>> = {
  plain: 'plain',
  normalised: 'normalised',
  shifted: 'shifted again',
}
export const TITLES: Readonly<Record<NetName, string>> = {
  plain: 'Plain',
  normalised: 'Normalised',
  shifted: 'Shifted again',
}

export const STYLES = {
  plain: { colour: 'var(--plot-1)', marker: 'circle' },
  normalised: { colour: 'var(--plot-2)', marker: 'square', dash: '14 3' },
  shifted: { colour: 'var(--plot-3)', marker: 'triangle', dash: '2 3' },
} as const
