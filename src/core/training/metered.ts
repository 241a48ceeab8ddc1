import type { Model } from '../attacks'
import type { Net } from '../nets'

/**
 * A net that keeps its bill: how many rows were run through it and back, whether for an attack or for a step of
 * training. Divided by the number of examples, these are gradient passes.
 */
export class Metered implements Model {
  /** Rows run through and back so far. */
  passes: number
  readonly net: Net

  /** `passes`: those that the net, trained elsewhere, brings along. */
  constructor(net: Net, passes = 0) {
    this.net = net
    this.passes = passes
  }

  get inputs(): number {
    return this.net.inputs
  }

  get outputs(): number {
    return this.net.outputs
  }

  get batch(): number {
    return this.net.batch
  }

  forward(rows: ArrayLike<number>): Float32Array {
    return this.net.forward(rows)
  }

  pullback(v: Float64Array): Float32Array {
    this.passes += v.length / this.outputs
    return this.net.pullback(v)
  }

  /** One step on a batch and the net's own loss. */
  train(inputs: ArrayLike<number>, labels: Uint8Array): void {
    this.passes += labels.length
    this.net.train(inputs, labels)
  }

  /**
   * One step on any loss of the logits, given by its gradient there, row after row. Gives the loss’s gradient at the
   * inputs, from the same pass, before the step; the array is used again.
   */
  descend(inputs: ArrayLike<number>, gradientAt: (logits: Float32Array) => ArrayLike<number>): Float32Array {
    const gradient = gradientAt(this.net.forward(inputs, { training: true }))
    this.passes += gradient.length / this.outputs
    const atInputs = this.net.backward(gradient)
    this.net.update()
    return atInputs
  }
}
