/** Height of the triangle with corners A (0, 0), B (1, 0) and C above their middle: √3/2. */
export const SIDE = 0.8660254037844386

/** Place of three shares in the triangle. */
export const toPlane = ([, b, c]: readonly number[]): [x: number, y: number] => [b + c / 2, c * SIDE]

/** The three shares of a place; outside the triangle, one of them is negative. */
export function fromPlane(x: number, y: number): [a: number, b: number, c: number] {
  const c = y / SIDE
  const b = x - c / 2
  return [1 - b - c, b, c]
}
