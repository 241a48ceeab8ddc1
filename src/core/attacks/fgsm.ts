import type { Attack, BallOptions } from './attack'
import { everywhere, inBatches } from './batches'
import { expectAscent, signAscent } from './signAscent'

/**
 * Fast gradient sign method: x′ = clip(x + ε·sign ∇ₓJ(x, y)), the worst point of the l∞ ball for the linearised
 * loss, and for a linear model of two classes the worst point. One gradient. Goodfellow, Shlens and Szegedy,
 * “Explaining and harnessing adversarial examples”, ICLR 2015.
 */
export const fgsm: Attack<BallOptions> = (model, x, labels, options) => {
  const ascent = { ...options, steps: 1, stepSize: options.epsilon, decay: 0 }
  expectAscent('fgsm', ascent)
  return inBatches('fgsm', model, x, labels, options.box ?? everywhere, (batch) => {
    signAscent(model, batch, ascent)
    return { queries: batch.rows, gradients: batch.rows }
  })
}
