import type { Config } from './params'

export const NETS = ['plain', 'thinned'] as const
export type NetName = (typeof NETS)[number]

export const STYLES = {
  plain: { colour: 'var(--plot-7)', marker: 'circle' },
  thinned: { colour: 'var(--plot-3)', marker: 'square', dash: '14 3' },
} as const

/** What the nets are called at the ends of their lines. */
export const nameOf = (net: NetName, { rate }: Config): string => (net === 'plain' ? 'plain' : `p = ${rate}`)
