/** The least answer, as a share of the largest there could be: with 0 a weight could become infinite. */
const LEAST_SHARE = 1e-6
const HALVINGS = 40

/**
 * The variance e that squared residuals have beyond the variances known of them: Σ rᵢ²/(vᵢ + e) equals the degrees of
 * freedom (Paule and Mandel, 1982). At least a millionth of Σ rᵢ²/degrees of freedom; 0 only where all residuals are 0
 * or no freedom is left.
 */
export function excessVariance(
  squares: ArrayLike<number>,
  variances: ArrayLike<number>,
  degreesOfFreedom: number,
): number {
  let whole = 0
  for (let i = 0; i < squares.length; i++) whole += squares[i]
  if (!(whole > 0 && degreesOfFreedom > 0)) return 0
  // The sum falls as e grows; at the upper end it is no more than wanted, even with nothing known.
  let high = whole / degreesOfFreedom
  let low = LEAST_SHARE * high
  const isEnough = (excess: number): boolean => {
    let sum = 0
    for (let i = 0; i < squares.length; i++) sum += squares[i] / (variances[i] + excess)
    return sum <= degreesOfFreedom
  }
  if (isEnough(low)) return low
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = Math.sqrt(low * high)
    if (isEnough(middle)) high = middle
    else low = middle
  }
  return high
}
