/**
 * The k nearest other points of every point, nearest first, by Euclidean distance; of equal distances the earlier point.
 *
 * @param points count × features
 */
export function nearestOf(points: ArrayLike<number>, features: number, k: number): Uint32Array[] {
  const rows = points.length / features
  return Array.from({ length: rows }, (_, i) => {
    const distances = Float64Array.from({ length: rows }, (_unused, j) =>
      squaredDistance(points, features, i, j),
    )
    const others = Uint32Array.from({ length: rows }, (_unused, j) => j).filter((j) => j !== i)
    return others.sort((a, b) => distances[a] - distances[b] || a - b).slice(0, k)
  })
}

function squaredDistance(points: ArrayLike<number>, features: number, a: number, b: number): number {
  let sum = 0
  for (let j = 0; j < features; j++) sum += (points[a * features + j] - points[b * features + j]) ** 2
  return sum
}
