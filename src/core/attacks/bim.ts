import type { Attack, BallOptions } from './attack'
import { everywhere, inBatches } from './batches'
import { expectAscent, signAscent } from './signAscent'

export interface StepsOptions extends BallOptions {
  /** Default 10. */
  readonly steps?: number
  readonly stepSize?: number
}

/**
 * Basic iterative method: x₀ = x, xₜ₊₁ = clip_{x,ε}(xₜ + α·sign ∇ₓJ(xₜ, y)), where clip keeps within ε of the
 * first x and in the box. The step α is 2.5·ε/steps by default, so that every corner can be reached. Kurakin,
 * Goodfellow and Bengio, “Adversarial examples in the physical world”, 2016.
 */
export const bim: Attack<StepsOptions> = (model, x, labels, options) => {
  const { epsilon, steps = 10, stepSize = (2.5 * epsilon) / steps } = options
  const ascent = { ...options, steps, stepSize, decay: 0 }
  expectAscent('bim', ascent)
  return inBatches('bim', model, x, labels, options.box ?? everywhere, (batch) => {
    signAscent(model, batch, ascent)
    return { queries: steps * batch.rows, gradients: steps * batch.rows }
  })
}
