import type { Net } from '../nets'

export interface EpochOptions {
  readonly inputs: ArrayLike<number>
  readonly targets: ArrayLike<number>
  /** Rows of those tables, in the order they are visited. */
  readonly order: Uint32Array
  /** Rows of a step. */
  readonly batch: number
  /** Whether a smaller batch at the end is left out. Default false. */
  readonly dropLast?: boolean
}

/** One pass through the rows, a step a batch. */
export function trainEpoch(
  net: Net,
  { inputs, targets, order, batch, dropLast = false }: EpochOptions,
): void {
  const end = dropLast ? order.length - (order.length % batch) : order.length
  for (let from = 0; from < end; from += batch) net.train(inputs, targets, order.subarray(from, from + batch))
}
