import { arenas, type Allocate, type Floats } from '../kernels/arena'
import { BYTES, type Draws, type Layer, type Pass, type Shape, type Tensor } from '../layers/layer'
import type { Loss, LossBuffers } from '../losses/loss'
import type { Optimizer, OptimizerBuffers } from '../optimizers/optimizer'
import { planNet } from './layout'
import { eachParameter, initializeRest } from './parameters'
import {
  areClasses,
  createRowCopier,
  stageClasses,
  type Scratch,
  type RowCopier,
  type Targets,
} from './staging'

export interface NetOptions {
  /** Values of a row: a count, or an image's height, width and channels (values row by row, channels last). */
  readonly input: number | Shape
  readonly layers: readonly Layer[]
  readonly loss: Loss
  readonly optimizer: Optimizer
  /** The most rows one pass may take. */
  readonly batch: number
  /** The stream the first weights are drawn from. */
  readonly random: Draws
  /** Where the net lives; wasm memory by default. */
  readonly arena?: Allocate
}

/** A net in its memory: what one pass does, step by step. `Net` is the face of it. */
export class Passes {
  readonly placed
  readonly floats: Floats
  readonly seeds: Uint32Array
  readonly pass: Pass
  readonly loss: Loss
  readonly #optimizer: Optimizer
  readonly #lossBuffers: LossBuffers
  readonly #optimizerBuffers: OptimizerBuffers
  readonly #scratch: Scratch
  readonly #inputRows: RowCopier
  readonly #outputRows: RowCopier
  /** Divides the loss of a row. */
  readonly #perRow: number

  constructor({ input, layers, loss, optimizer, batch, random, arena = arenas.usual }: NetOptions) {
    const plan = planNet(input, layers, batch, optimizer.states)
    const { kernels, link, floats, address } = arena(plan.bytes)
    const placed = plan.place(address)
    const { output, used, states, gradients } = placed
    this.placed = placed
    this.floats = floats
    this.seeds = new Uint32Array(used.seeds)
    this.pass = {
      kernels,
      link,
      floats,
      rows: 0,
      training: false,
      parameterGradient: false,
      descending: false,
      fresh: true,
      rate: 0.5,
      seeds: this.seeds,
      number: 0,
    }
    this.loss = loss
    this.#optimizer = optimizer
    this.#perRow = loss.meanOverOutputs ? output.size : 1
    this.#lossBuffers = {
      outputs: output.value,
      targets: placed.targets,
      gradient: output.gradient,
      sum: placed.loss,
      n: output.size,
      stride: output.stride * BYTES,
      rows: 0,
      scale: 0.5,
    }
    this.#optimizerBuffers = {
      weights: address,
      gradients,
      states,
      count: used.parameters,
      step: 0,
      rate: 0.5,
    }
    this.#scratch = { kernels, floats, scratch: placed.scratch }
    this.#inputRows = createRowCopier(this.#scratch, placed.input)
    this.#outputRows = createRowCopier(this.#scratch, output)
    this.initialize(random)
  }

  /** First weights, running averages and seeds; everything else that is kept becomes 0. */
  initialize(random: Draws): void {
    const { floats, placed, pass } = this
    const { kept, parameters, statistics } = placed
    floats.fill(0, kept.start, kept.start + kept.floats)
    eachParameter(parameters, false, (at, { initial }) => {
      floats[at] = initial(random)
    })
    initializeRest(floats, statistics, this.seeds, random)
    pass.number = 0
    pass.fresh = true
  }

  stageInputs(
    where: string,
    inputs: ArrayLike<number>,
    from: number,
    count: number,
    rows?: ArrayLike<number>,
  ): void {
    const { input } = this.placed
    this.pass.rows = count
    this.#inputRows.write(input.value, inputs, from, count, rows)
    this.#expectFinite(where, 'an input', input.value, input)
  }

  /** Targets for the staged rows, out of a table for `available` rows. */
  stageTargets(
    where: string,
    targets: Targets,
    available: number,
    from: number,
    rows?: ArrayLike<number>,
  ): void {
    const { targets: address, output } = this.placed
    const { rows: count } = this.pass
    if (areClasses(where, this.loss, targets, available, output.size)) {
      stageClasses(where, this.floats, address / BYTES, output, targets, from, count, rows)
    } else {
      this.#outputRows.write(address, targets, from, count, rows)
      this.#expectFinite(where, 'a target', address, output)
    }
  }

  stageOutputGradient(values: ArrayLike<number>): void {
    this.#outputRows.write(this.placed.output.gradient, values, 0, this.pass.rows)
  }

  forward(training: boolean): void {
    const { pass } = this
    const { layers } = this.placed
    pass.training = training
    if (training) pass.number++
    for (let i = 0; i < layers.length; i++) layers[i].forward(pass)
  }

  /** The losses of the rows, and the gradient of their mean or of their sum. */
  runLoss(mean: boolean): void {
    const { pass } = this
    const lossBuffers = this.#lossBuffers
    lossBuffers.rows = pass.rows
    lossBuffers.scale = (mean ? 1 / pass.rows : 1) / this.#perRow
    this.loss.run(pass.kernels, lossBuffers)
  }

  /** The sum of the rows' losses. Read from memory: numbers that functions hand on would be allocated. */
  get lossSum(): number {
    return this.floats[this.#lossBuffers.sum / BYTES] / this.#perRow
  }

  backward(parameterGradient: boolean, inputGradient: boolean): void {
    const { pass } = this
    const { layers, first } = this.placed
    const last = inputGradient ? 0 : first
    pass.parameterGradient = parameterGradient
    for (let i = layers.length - 1; i >= last; i--) layers[i].backward(pass, inputGradient || i > last)
  }

  update(step: number, learningRate: number): void {
    const { pass } = this
    const optimizerBuffers = this.#optimizerBuffers
    optimizerBuffers.step = step
    optimizerBuffers.rate = learningRate
    pass.fresh = true
    this.#optimizer.update(pass.kernels, optimizerBuffers)
  }

  /** Whether a step on what is staged can be taken in the backward pass itself. */
  get descends(): boolean {
    return this.pass.rows === 1 && this.#optimizer.plain && this.placed.descends
  }

  /** Forward, loss and backward in training mode, with the step in the same sweep if `descending`. */
  train(descending: boolean, learningRate: number): void {
    const { pass } = this
    pass.descending = descending
    pass.rate = learningRate
    this.forward(true)
    this.runLoss(true)
    this.backward(true, false)
    if (descending) pass.fresh = false
    pass.descending = false
  }

  readOutputs(out: Float32Array, fromRow: number): void {
    this.#outputRows.read(this.placed.output.value, this.pass.rows, out, fromRow)
  }

  readInputGradients(out: Float32Array): void {
    this.#inputRows.read(this.placed.input.gradient, this.pass.rows, out)
  }

  activations(index: number): Float32Array {
    const layer = this.placed.layers[index]
    const { output } = layer
    const { rows } = this.pass
    layer.reveal?.(this.pass)
    const out = new Float32Array(rows * output.size)
    createRowCopier(this.#scratch, output).read(output.value, rows, out)
    return out
  }

  /** The first layer whose output holds a number that is not finite; −1 if none does. */
  firstNonFinite(): number {
    const { kernels, rows } = this.pass
    return this.placed.layers.findIndex(
      ({ output }) => !kernels.allFinite(output.value, rows * output.stride),
    )
  }

  #expectFinite(where: string, what: string, address: number, { stride }: Tensor) {
    const { kernels, rows } = this.pass
    if (!kernels.allFinite(address, rows * stride)) throw new RangeError(`${where}: ${what} is not finite`)
  }
}
