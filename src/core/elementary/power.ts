/** xⁿ for a whole n from 0 up, by squares and products: the last bits of `**` differ from engine to engine. */
export function power(x: number, n: number): number {
  let result = 1
  let square = x
  for (let left = n; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square
    square *= square
  }
  return result
}
