import { formatFixed } from '../../charts/number'

/** A difference in points with its sign; none where it rounds to 0. */
export function signed(points: number, decimals: number): string {
  const text = formatFixed(points, decimals)
  return points > 0 && /[1-9]/.test(text) ? `+${text}` : text
}
