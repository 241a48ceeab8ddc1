import type { Attack } from './attack'
import { everywhere, inBatches } from './batches'
import type { StepsOptions } from './bim'
import { expectAscent, signAscent } from './signAscent'

export interface MomentumOptions extends StepsOptions {
  /** μ, default 1; at 0 it is BIM. */
  readonly decay?: number
}

/**
 * Momentum iterative method: gₜ₊₁ = μ·gₜ + ∇ₓJ / ‖∇ₓJ‖₁, xₜ₊₁ = clip_{x,ε}(xₜ + α·sign gₜ₊₁), with α = ε/steps by
 * default. Dong et al., “Boosting adversarial attacks with momentum”, CVPR 2018.
 */
export const mim: Attack<MomentumOptions> = (model, x, labels, options) => {
  const { epsilon, steps = 10, stepSize = epsilon / steps, decay = 1 } = options
  const ascent = { ...options, steps, stepSize, decay }
  expectAscent('mim', ascent)
  return inBatches('mim', model, x, labels, options.box ?? everywhere, (batch) => {
    signAscent(model, batch, ascent)
    return { queries: steps * batch.rows, gradients: steps * batch.rows }
  })
}
