const twoOverPi = 0.6366197723675814
// π/2 in three pieces; the first two have 33 bits, so that their products with a whole number below 2²⁰ are exact.
const piece1 = 1.5707963267341256
const piece2 = 6.077100506303966e-11
const piece3 = 2.0222662487959506e-21
const largestArgument = 1e6

/**
 * sin x in plain double arithmetic, error below 1 unit in the last place for |x| ≤ 10⁶, the same bits in every
 * engine. Throws beyond, where the reduction by three pieces of π/2 would lose digits.
 */
export function sin(x: number): number {
  return quarter(x, 0, 'sin')
}

/** cos x, as `sin`. */
export function cos(x: number): number {
  return quarter(x, 1, 'cos')
}

/** sin(x + turn·π/2), from x = n·π/2 + r + tail with |r| ≤ π/4. */
function quarter(x: number, turn: number, name: string): number {
  if (!(Math.abs(x) <= largestArgument)) {
    if (Math.abs(x) < Infinity) throw new RangeError(`${name}: |${x}| is above ${largestArgument}`)
    return NaN
  }
  const n = Math.round(x * twoOverPi)
  const first = x - n * piece1
  const second = first - n * piece2
  const lost = first - second - n * piece2
  const third = n * piece3 - lost
  const r = second - third
  const tail = second - r - third
  const which = (n + turn) & 3
  const size = (which & 1) === 0 ? sinNear0(r, tail) : cosNear0(r, tail)
  return which > 1 ? -size : size
}

function sinNear0(r: number, tail: number): number {
  const square = r * r
  return r + (r * square * sineTail(square) + tail * (1 - 0.5 * square))
}

function cosNear0(r: number, tail: number): number {
  const square = r * r
  const half = 0.5 * square
  const leading = 1 - half
  // What rounding the first difference lost is put back with the smaller terms.
  return leading + (1 - leading - half + (square * square * cosineTail(square) - r * tail))
}

/** (sin r − r) / r³ = −1/3! + z/5! − … with z = r². */
function sineTail(z: number): number {
  let sum = 1 / 355687428096000
  sum = sum * z - 1 / 1307674368000
  sum = sum * z + 1 / 6227020800
  sum = sum * z - 1 / 39916800
  sum = sum * z + 1 / 362880
  sum = sum * z - 1 / 5040
  sum = sum * z + 1 / 120
  return sum * z - 1 / 6
}

/** (cos r − 1 + r²/2) / r⁴ = 1/4! − z/6! + … with z = r². */
function cosineTail(z: number): number {
  let sum = 1 / 20922789888000
  sum = sum * z - 1 / 87178291200
  sum = sum * z + 1 / 479001600
  sum = sum * z - 1 / 3628800
  sum = sum * z + 1 / 40320
  sum = sum * z - 1 / 720
  return sum * z + 1 / 24
}
