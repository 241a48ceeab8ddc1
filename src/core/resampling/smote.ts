import type { Stream } from '../random'
import { nearestOf } from './neighbours'

export interface SmoteOptions {
  /** How many of its nearest rare neighbours a point may be joined with; at most all others. */
  k?: number
  /** Numbers of a point. */
  features: number
}

/** An invented point and where it comes from. */
export interface Invented {
  /** count × features. */
  readonly points: Float64Array
  /** The rare point each begins at, and the one it lies towards. */
  readonly from: Uint32Array
  readonly towards: Uint32Array
}

/**
 * SMOTE: so many points between rare points and one of their k nearest rare neighbours, x + u(x′ − x) with one
 * u ~ U(0, 1) a point, so that it lies on the segment (the paper's pseudo-code draws u anew for each feature). Points
 * are taken in turn. Throws for fewer than two rare points, a k that is not whole or below 1, or lengths that do not
 * fit. Chawla et al. (2002).
 *
 * @param rare rare points, count × features
 * @param count how many to invent
 */
export function smote(
  rare: ArrayLike<number>,
  count: number,
  { k = 5, features }: SmoteOptions,
  random: Stream,
): Invented {
  const rows = rare.length / features
  if (!Number.isInteger(rows) || rows < 2) {
    throw new RangeError(`smote: needs at least two rare points, has ${rare.length / features}`)
  }
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError(`smote: k = ${k}`)
  const neighbours = nearestOf(rare, features, Math.min(k, rows - 1))
  const [points, from, towards] = [
    new Float64Array(count * features),
    new Uint32Array(count),
    new Uint32Array(count),
  ]
  for (let i = 0; i < count; i++) {
    from[i] = i % rows
    const near = neighbours[from[i]]
    towards[i] = near[random.integer(near.length)]
    const u = random.uniform()
    for (let j = 0; j < features; j++) {
      const [a, b] = [rare[from[i] * features + j], rare[towards[i] * features + j]]
      points[i * features + j] = a + u * (b - a)
    }
  }
  return { points, from, towards }
}
