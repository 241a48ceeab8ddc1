import type { Frame } from './experiment'

/** How far beyond the curves a shifted cloud may widen the picture, as a share of their width. */
const WIDEST = 1

/** What a plot of the curves and their cloud spans. */
export function domainsOf({ x, w, truth }: Pick<Frame, 'x' | 'w' | 'truth'>) {
  const [low, high] = [x[0], x[x.length - 1]]
  const room = WIDEST * (high - low)
  const middle = w.reduce((sum, value) => sum + value, 0) / w.length - (low + high) / 2
  const shift = Math.abs(middle) > 0.1 * (high - low) ? Math.max(-room, Math.min(room, middle)) : 0
  const [bottom, top] = [Math.min(...truth), Math.max(...truth)]
  const above = 0.2 * (top - bottom)
  return {
    x: [Math.min(low, low + shift), Math.max(high, high + shift)],
    y: [bottom - above, top + above / 2],
  } as const
}
