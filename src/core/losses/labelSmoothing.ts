import { log } from '../elementary'

/**
 * Where the probability goes that is taken from the right class: `all` spreads ε evenly over all K classes, the right
 * one too (Szegedy et al. 2016); `others` spreads it over the K − 1 wrong ones. `others` with ε(K − 1)/K is `all` with ε.
 */
export type Spread = 'all' | 'others'

/** Target probabilities of the right class and of each wrong one. Throws unless 0 ≤ ε ≤ 1 and K ≥ 2. */
export function smoothedPair(
  classes: number,
  epsilon: number,
  spread: Spread = 'all',
): [right: number, wrong: number] {
  if (!(Number.isInteger(classes) && classes >= 2 && epsilon >= 0 && epsilon <= 1)) {
    throw new RangeError(`smoothedPair: epsilon ${epsilon} with ${classes} classes`)
  }
  const wrong = spread === 'all' ? epsilon / classes : epsilon / (classes - 1)
  return [spread === 'all' ? 1 - epsilon + epsilon / classes : 1 - epsilon, wrong]
}

/**
 * Targets for `softmaxCrossEntropy`: a row of `classes` probabilities for each label, (1 − ε)·[k = y] + ε/K or, with
 * `others`, 1 − ε at the label and ε/(K − 1) elsewhere. Throws unless 0 ≤ ε ≤ 1, K ≥ 2 and labels are below K.
 * Szegedy et al. (2016), section 7.
 */
export function smoothedTargets(
  labels: ArrayLike<number>,
  classes: number,
  epsilon: number,
  spread: Spread = 'all',
): Float32Array {
  const [right, wrong] = smoothedPair(classes, epsilon, spread)
  const rows = new Float32Array(labels.length * classes).fill(wrong)
  for (let i = 0; i < labels.length; i++) {
    if (!(Number.isInteger(labels[i]) && labels[i] >= 0 && labels[i] < classes)) {
      throw new RangeError(`smoothedTargets: label ${labels[i]} with ${classes} classes`)
    }
    rows[i * classes + labels[i]] = right
  }
  return rows
}

/** By how much the right class’s logit leads each other where the smoothed loss is smallest; Infinity for ε = 0. */
export function smoothedGap(classes: number, epsilon: number, spread: Spread = 'all'): number {
  const [right, wrong] = smoothedPair(classes, epsilon, spread)
  return wrong === 0 ? Infinity : log(right / wrong)
}
