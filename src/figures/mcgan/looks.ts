import { series } from '../../charts/series'
import type { Game } from '../../core/gans'

/** How each game looks and what it is called. */
export const LOOKS = {
  wasserstein: { name: 'Wasserstein', style: series.plain },
  nonSaturating: { name: 'non-saturating', style: series.third },
  regression: { name: 'regression', style: series.robust },
} as const satisfies Readonly<Record<Game, unknown>>
