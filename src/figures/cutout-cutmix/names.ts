/** The nets: trained on whole digits, with holes, with pieces of other digits. */
export const NETS = ['plain', 'cutout', 'cutmix'] as const
export type NetName = (typeof NETS)[number]

export const NET_NAMES: Readonly<Record<NetName, string>> = {
  plain: 'plain',
  cutout: 'Cutout',
  cutmix: 'CutMix',
}

/** Pictures A and B have the first two colours of the plots, nets others. */
export const STYLES = {
  plain: { colour: 'var(--plot-7)', marker: 'circle' },
  cutout: { colour: 'var(--plot-3)', marker: 'square', dash: '14 3' },
  cutmix: { colour: 'var(--plot-4)', marker: 'diamond', dash: '9 3 2 3' },
} as const
