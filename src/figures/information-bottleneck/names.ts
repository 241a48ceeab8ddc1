import type { Quantity } from '../../charts/series'
import { type Binning, BINS } from './counting'

export const TITLES: Readonly<Record<Binning, string>> = {
  equal: `${BINS} bins after the tanh`,
  distinct: 'Every value its own bin',
  before: `Bins of ½ before the tanh`,
}

export const SHORT: Readonly<Record<Binning, string>> = {
  equal: `${BINS} bins after`,
  distinct: 'every value',
  before: 'bins of ½ before',
}

export const STYLES: Readonly<Record<Binning, Quantity>> = {
  equal: 'robust',
  distinct: 'plain',
  before: 'third',
}
