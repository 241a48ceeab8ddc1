import { type BallOptions, divergence, fgsm, pgd } from '../attacks'
import { type Labelled, pick } from '../datasets'
import { trades } from '../losses/trades'
import type { Stream } from '../random'
import type { Metered } from './metered'

/** What a step of training does to its batch first; `plain` takes it as it is. */
export type Recipe =
  | { readonly kind: 'plain' | 'fgsm' }
  | { readonly kind: 'pgd'; readonly steps: number }
  | { readonly kind: 'trades'; readonly steps: number; readonly beta: number }

export interface AdversarialOptions extends Pick<BallOptions, 'epsilon' | 'box'> {
  /** Where random starts are drawn from. */
  readonly random: Stream
}

/** Gradient passes per example that a step of this recipe takes, as its definition has it. */
export function passesOf(recipe: Recipe): number {
  switch (recipe.kind) {
    case 'plain':
      return 1
    case 'fgsm':
      return 2
    case 'pgd':
      return recipe.steps + 1
    case 'trades':
      return recipe.steps + 2
  }
}

/**
 * One step of training on a batch: on the batch as it is, on what FGSM or PGD make of it (Goodfellow et al. 2015;
 * Madry et al. 2018), or on the TRADES loss of the batch and of the rows near it (Zhang et al. 2019), for which the
 * net must take two rows for each example.
 */
export function adversarialStep(
  net: Metered,
  inputs: Float32Array,
  labels: Uint8Array,
  recipe: Recipe,
  options: AdversarialOptions,
): void {
  switch (recipe.kind) {
    case 'plain':
      return net.train(inputs, labels)
    case 'fgsm':
      return net.train(fgsm(net, inputs, labels, options).x, labels)
    case 'pgd':
      return net.train(pgd(net, inputs, labels, { ...options, steps: recipe.steps }).x, labels)
    case 'trades': {
      const near = divergence(net, inputs, labels, { ...options, steps: recipe.steps }).x
      const both = new Float64Array(2 * near.length)
      both.set(inputs)
      both.set(near, near.length)
      net.descend(both, (logits) => trades(logits, labels, net.outputs, recipe.beta).gradient)
    }
  }
}

export interface AdversarialEpochOptions extends AdversarialOptions {
  readonly recipe: Recipe
  /** Examples in the order they are visited. */
  readonly order: Uint32Array
  /** Rows of a step. */
  readonly batch: number
}

/** One pass through the examples, a step a batch. */
export function adversarialEpoch(
  net: Metered,
  data: Labelled,
  { recipe, order, batch, ...options }: AdversarialEpochOptions,
): void {
  for (let from = 0; from < order.length; from += batch) {
    const { inputs, labels } = pick(data, order.subarray(from, from + batch))
    adversarialStep(net, inputs, labels, recipe, options)
  }
}
