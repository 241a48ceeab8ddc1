import type { Point } from '../../runtime/params'

/** The point of the circle's inside that is nearest to `at`. */
export function insideCircle(at: Point, [x, y]: Point, radius: number): Point {
  const [dx, dy] = [at[0] - x, at[1] - y]
  const length = Math.sqrt(dx * dx + dy * dy)
  if (length <= radius) return at
  return [x + (dx * radius) / length, y + (dy * radius) / length]
}
