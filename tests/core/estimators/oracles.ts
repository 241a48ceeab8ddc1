/** Exact answers had by other means than the estimators': slow, and simple enough to be believed. */
export type Point = readonly [x: number, y: number]
export type Line = readonly [intercept: number, slope: number]

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Σρ of the residuals. */
export const lossOf = (points: readonly Point[], [a, b]: Line, rho: (e: number) => number): number =>
  points.reduce((sum, [x, y]) => sum + rho(y - a - b * x), 0)

/** Least squares by covariance over variance; slope 0 where all x are equal. */
export function squaresLine(points: readonly Point[]): Line {
  const [middleX, middleY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))]
  const variance = mean(points.map(([x]) => (x - middleX) ** 2))
  const slope = variance > 0 ? mean(points.map(([x, y]) => (x - middleX) * (y - middleY))) / variance : 0
  return [middleY - slope * middleX, slope]
}

/** Least absolute deviations: the best of the lines through two points, as the linear program has its optimum at one. */
export function deviationsLine(points: readonly Point[]): Line {
  let best: Line = [points[0][1], 0]
  let least = lossOf(points, best, Math.abs)
  for (const [i, [x1, y1]] of points.entries()) {
    for (const [x2, y2] of points.slice(0, i + 1)) {
      const slope = x1 === x2 ? 0 : (y2 - y1) / (x2 - x1)
      const line: Line = [y1 - slope * x1, slope]
      const loss = lossOf(points, line, Math.abs)
      if (loss < least) [best, least] = [line, loss]
    }
  }
  return best
}

/** Where a rising function changes sign, to within a length, or between two neighbouring numbers. */
function bisect(rising: (at: number) => number, reach: number, length: number): number {
  let [low, high] = [-reach, reach]
  while (high - low > length) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (rising(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * Huber's line by bisection of both derivatives, about a line that is `near`, to a millionth of the threshold. The line
 * is looked for within two thousand times the largest residual there.
 */
export function huberOracle(points: readonly Point[], k: number, near: Line): Line {
  const middle = mean(points.map(([x]) => x))
  const reach = Math.max(...points.map(([x]) => Math.abs(x - middle))) || 1
  const places = Float64Array.from(points, ([x]) => (x - middle) / reach)
  const rest = Float64Array.from(points, ([x, y]) => y - near[0] - near[1] * x)
  const far = 2e3 * Math.max(k, ...rest.map(Math.abs))
  const pull = (a: number, b: number, isSlope: boolean): number => {
    let sum = 0
    for (let i = 0; i < rest.length; i++) {
      const e = rest[i] - a - b * places[i]
      sum += (isSlope ? places[i] : 1) * Math.max(-k, Math.min(k, e))
    }
    return sum
  }
  const interceptAt = (b: number): number => bisect((a) => -pull(a, b, false), far, 1e-7 * k)
  const isLine = places.some((place) => place !== 0)
  const slope = isLine ? bisect((b) => -pull(interceptAt(b), b, true), far, 1e-6 * k) : 0
  return [near[0] + interceptAt(slope) - (slope * middle) / reach, near[1] + slope / reach]
}

/** Huber's loss. */
export const huberLoss =
  (k: number) =>
  (e: number): number =>
    Math.abs(e) <= k ? 0.5 * e * e : k * Math.abs(e) - 0.5 * k * k
