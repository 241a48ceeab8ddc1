import type { Quantity } from '../../charts/series'
import { type CodeName, PAIRS } from './names'

export const STYLES: Readonly<Record<CodeName, Quantity>> = {
  learnt: 'plain',
  untrained: 'before',
  raw: 'third',
}

/** Of each pair of vectors. */
const PAIR_STYLES = ['third', 'fourth', 'sixth'] as const
export const LOOKS = PAIRS.map((pair, i) => ({ ...pair, series: PAIR_STYLES[i] }))
