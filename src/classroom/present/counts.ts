import { keepInTab, keptInTab } from '../kept'

/** More hands than in any hall. */
export const MOST_HANDS = 2_000

export const handsFrom = (hands: number): number => Math.max(0, Math.min(MOST_HANDS, Math.round(hands) || 0))

/** For a browser that keeps nothing: counts outlast the figure, as one comes back to show what was said. */
const counted = new Map<string, readonly number[]>()

const nameFor = (figure: string): string => `hands ${figure}`

/** What was counted at a figure, also before the page was loaded again. */
export function countsOf(figure: string): readonly number[] {
  const own = counted.get(figure)
  if (own !== undefined) return own
  try {
    const kept: unknown = JSON.parse(keptInTab(nameFor(figure)) || '[]')
    return Array.isArray(kept) ? kept.map((hands: unknown) => handsFrom(Number(hands))) : []
  } catch {
    return []
  }
}

export function keepCounts(figure: string, counts: readonly number[]): void {
  counted.set(figure, counts)
  keepInTab(nameFor(figure), JSON.stringify(counts))
}
