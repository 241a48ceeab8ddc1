import { solveLinear } from '../../../core/estimators'
import type { Stream } from '../../../core/random'

/** Weights of a linear model f(x) = b + w₁x₁ + w₂x₂. */
export interface Linear {
  bias: number
  weights: readonly [number, number]
}

/** The sums that least squares on rows (1, x₁, x₂) needs. */
class Moments {
  /** Σ of 1, x₁, x₂, x₁², x₁x₂, x₂², y, x₁y, x₂y. */
  private readonly sums = new Float64Array(9)

  add(x: number, y: number, target: number): void {
    const { sums } = this
    sums[0] += 1
    sums[1] += x
    sums[2] += y
    sums[3] += x * x
    sums[4] += x * y
    sums[5] += y * y
    sums[6] += target
    sums[7] += x * target
    sums[8] += y * target
  }

  /** The least squares fit, with the penalty λ‖w‖²; the bias goes free. */
  solve(lambda = 0): Linear {
    const [n, x, y, xx, xy, yy, ...responses] = this.sums
    const [bias, first, second] = solveLinear([n, x, y, x, xx + lambda, xy, y, xy, yy + lambda], responses)
    return { bias, weights: [first, second] }
  }
}

/** Ridge regression, the minimum of Σ(f(xᵢ) − yᵢ)² + λ‖w‖² over n points of the plane; no penalty on the bias. */
export function ridge(inputs: ArrayLike<number>, targets: ArrayLike<number>, lambda: number): Linear {
  const moments = new Moments()
  for (let i = 0; i < targets.length; i++) moments.add(inputs[2 * i], inputs[2 * i + 1], targets[i])
  return moments.solve(lambda)
}

/**
 * Least squares on noisy copies: after each number of copies in `copies` (rising), the fit to that many copies of all
 * points, a fresh N(0, σ²) on every coordinate of each. Tends to `ridge` with λ = nσ², whatever σ.
 */
export function fitsToCopies(
  inputs: ArrayLike<number>,
  targets: ArrayLike<number>,
  sigma: number,
  copies: readonly number[],
  random: Stream,
): Linear[] {
  const moments = new Moments()
  const noise = new Float64Array(2 * targets.length)
  let made = 0
  return copies.map((wanted) => {
    for (; made < wanted; made++) {
      random.fillNormal(noise, 0, sigma)
      for (let i = 0; i < targets.length; i++)
        moments.add(inputs[2 * i] + noise[2 * i], inputs[2 * i + 1] + noise[2 * i + 1], targets[i])
    }
    return moments.solve()
  })
}
