import type { Quantity } from '../../charts/series'

export const STYLES = {
  untrained: 'reference',
  learnt: 'plain',
  components: 'robust',
} as const satisfies Readonly<Record<string, Quantity>>
