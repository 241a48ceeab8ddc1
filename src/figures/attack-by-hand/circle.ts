import type { Point } from '../../params/declare'

/** The point of the circle's inside that is nearest to `at`. */
export function insideCircle(at: Point, [x, y]: Point, radius: number): Point {
  const [dx, dy] = [at[0] - x, at[1] - y]
  const length = Math.sqrt(dx * dx + dy * dy)
  if (length <= radius) return at
  return [x + (dx * radius) / length, y + (dy * radius) / length]
}

/** Where the reader's point stands: where it was put, as far as the circle allows, or halfway to its right. */
export function placeGuess(guess: readonly Point[], centre: Point, radius: number): Point {
  return insideCircle(guess[0] ?? [centre[0] + radius / 2, centre[1]], centre, radius)
}
