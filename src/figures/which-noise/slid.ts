import { evaluate } from '../../core/estimators'
import { mean } from '../../core/statistics'
import type { Frame } from './experiment'

/** Root mean square height by which the cloud, slid so far to the left, misses a truth's curve. */
export const missOf = ({ w, y, truths }: Frame, name: 'a' | 'b', slide: number): number =>
  Math.sqrt(mean(Array.from(w, (reading, i) => (y[i] - evaluate(truths[name].curve, reading - slide)) ** 2)))

/** The curve that the cloud, slid so far, leaves no more unexplained of than that curve's own truth does; if any. */
export function fitsAt(frame: Frame, slide: number): 'a' | 'b' | undefined {
  const fits = (name: 'a' | 'b'): boolean => missOf(frame, name, slide) < 1.02 * frame.truths[name].rest
  if (fits('a')) return 'a'
  return fits('b') ? 'b' : undefined
}
