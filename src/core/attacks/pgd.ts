import type { Stream } from '../random'
import type { Attack } from './attack'
import { everywhere, expectTimes, inBatches } from './batches'
import type { StepsOptions } from './bim'
import { expectAscent, signAscent } from './signAscent'
import { startAnywhere } from './starts'
import { Worst } from './worst'

export interface PgdOptions extends StepsOptions {
  /** Random starts; default 1. For every row the end with the smallest margin is kept. */
  readonly restarts?: number
  /** How many gradients a step averages, for models whose answers are random; default 1. */
  readonly draws?: number
  /** Where starts are drawn from; a restart's draws are the same however many restarts there are. */
  readonly random: Stream
}

/**
 * Projected gradient descent on −J from uniform starts in the ball: xₜ₊₁ = Π(xₜ + α·sign ∇ₓJ(xₜ, y)), α = 2.5·ε/steps
 * by default. Madry et al., “Towards deep learning models resistant to adversarial attacks”, ICLR 2018.
 */
export const pgd: Attack<PgdOptions> = (model, x, labels, options) => {
  const {
    epsilon,
    steps = 10,
    stepSize = (2.5 * epsilon) / steps,
    restarts = 1,
    draws: averaged = 1,
    random,
  } = options
  const box = options.box ?? everywhere
  const ascent = { ...options, steps, stepSize, decay: 0, draws: averaged }
  expectAscent('pgd', ascent)
  expectTimes('pgd', 'restarts', restarts)
  const draws = Array.from({ length: restarts }, (_, restart) => random.fork(restart))
  return inBatches('pgd', model, x, labels, box, (batch) => {
    const worst = new Worst(model, batch)
    draws.forEach((draw, restart) => {
      startAnywhere(batch, draw, epsilon, box)
      signAscent(model, batch, ascent, restart)
      worst.take(batch.x)
    })
    worst.writeTo(batch.x)
    const passes = restarts * steps * averaged * batch.rows
    return { queries: passes + restarts * batch.rows, gradients: passes }
  })
}
