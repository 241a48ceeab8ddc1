import { wasmArena, type Allocate, type Floats } from '../kernels/arena'
import { BYTES, type Draws, type Layer, type Pass, type Shape } from '../layers/layer'
import type { Loss, LossBuffers } from '../losses/loss'
import type { Optimizer, OptimizerBuffers } from '../optimizers/optimizer'
import { planNet } from './layout'
import { initialize, initializeRest } from './parameters'
import { Stage, areClasses, stageClasses, type Targets } from './staging'

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
  readonly inputs: number
  readonly outputs: number
  readonly seeds: Uint32Array
  readonly pass: Pass
  private readonly loss: Loss
  private readonly optimizer: Optimizer
  private readonly lossBuffers: LossBuffers
  private readonly optimizerBuffers: OptimizerBuffers
  private readonly inputStage: Stage
  private readonly outputStage: Stage
  /** Divides the loss of a row. */
  private readonly perRow: number
  /** Whether layers know their weights' bound, for batches of one row. */
  private prepared = false

  constructor({ input, layers, loss, optimizer, batch, random, arena = wasmArena }: NetOptions) {
    const plan = planNet(input, layers, batch, optimizer.states)
    const { kernels, floats, address } = arena(plan.bytes)
    const placed = plan.place(address)
    this.placed = placed
    this.floats = floats
    this.inputs = placed.input.size
    this.outputs = placed.output.size
    this.seeds = new Uint32Array(placed.seeds)
    this.pass = { kernels, rows: 0, training: false, parameterGradient: false, seeds: this.seeds, number: 0 }
    this.loss = loss
    this.optimizer = optimizer
    this.perRow = loss.meanOverOutputs ? this.outputs : 1
    const { value, gradient, size: n, stride } = placed.output
    this.lossBuffers = {
      outputs: value,
      targets: placed.targets,
      gradient,
      n,
      stride: stride * BYTES,
      rows: 0,
    }
    const { states, gradients, parameterFloats: count } = placed
    this.optimizerBuffers = { weights: placed.kept.address, gradients, states, count }
    this.inputStage = new Stage(floats, placed.input)
    this.outputStage = new Stage(floats, placed.output)
    this.initialize(random)
  }

  /** First weights, running averages and seeds; everything else that is kept becomes 0. */
  initialize(random: Draws): void {
    const { kept, parameters, statistics } = this.placed
    this.floats.fill(0, kept.address / BYTES, kept.address / BYTES + kept.floats)
    initialize(this.floats, parameters, random)
    initializeRest(this.floats, statistics, this.seeds, random)
    this.pass.number = 0
    this.prepared = false
  }

  /** Must follow every change of parameters from outside. */
  parametersChanged(): void {
    this.prepared = false
  }

  get canDescendRow(): boolean {
    return this.pass.rows === 1 && this.optimizer.plain && this.placed.singleRows
  }

  stageInputs(
    where: string,
    inputs: ArrayLike<number>,
    from: number,
    count: number,
    rows?: ArrayLike<number>,
  ) {
    const { value, stride } = this.placed.input
    this.pass.rows = count
    this.inputStage.write(value, inputs, from, count, rows)
    this.expectFinite(where, 'an input', value, count * stride)
  }

  /** One value of a row, for inputs made on the spot. */
  stageInput(row: number, index: number, value: number): void {
    const { value: address, stride } = this.placed.input
    this.floats[address / BYTES + row * stride + index] = value
  }

  /** Targets for the staged rows, out of a table for `available` rows. */
  stageTargets(where: string, targets: Targets, available: number, from: number, rows?: ArrayLike<number>) {
    const address = this.placed.targets
    const { stride } = this.placed.output
    const count = this.pass.rows
    if (areClasses(where, this.loss, targets, available, this.outputs)) {
      const at = address / BYTES
      stageClasses(where, this.floats, at, stride, targets, this.outputs, from, count, rows)
      return
    }
    this.outputStage.write(address, targets, from, count, rows)
    this.expectFinite(where, 'a target', address, count * stride)
  }

  stageOutputGradient(values: ArrayLike<number>): void {
    this.outputStage.write(this.placed.output.gradient, values, 0, this.pass.rows)
  }

  forward(training: boolean): void {
    const { pass } = this
    pass.training = training
    if (training) pass.number++
    const { layers } = this.placed
    for (let i = 0; i < layers.length; i++) layers[i].forward(pass)
  }

  /** The sum of the rows' losses; its gradient is scaled. */
  lossSum(scale: number): number {
    this.lossBuffers.rows = this.pass.rows
    return this.loss.run(this.pass.kernels, this.lossBuffers, scale / this.perRow) / this.perRow
  }

  backward(parameterGradient: boolean, inputGradient: boolean): void {
    const { pass } = this
    const { layers } = this.placed
    pass.parameterGradient = parameterGradient
    for (let i = layers.length - 1; i >= 0; i--) layers[i].backward(pass, inputGradient || i > 0)
  }

  update(step: number, learningRate: number): void {
    this.prepared = false
    this.optimizer.update(this.pass.kernels, this.optimizerBuffers, step, learningRate)
  }

  /** A whole step of plain descent on the one staged row; the loss before it. */
  descendRow(learningRate: number): number {
    const { pass } = this
    const { layers } = this.placed
    pass.training = true
    pass.parameterGradient = true
    pass.number++
    if (!this.prepared) for (const { single } of layers) single?.prepare(pass)
    this.prepared = true
    for (let i = 0; i < layers.length; i++) (layers[i].single ?? layers[i]).forward(pass)
    const loss = this.lossSum(1)
    for (let i = layers.length - 1; i >= 0; i--) {
      const { single } = layers[i]
      if (single) single.descend(pass, i > 0, learningRate)
      else layers[i].backward(pass, i > 0)
    }
    return loss
  }

  readOutputs(out: Float32Array, fromRow: number): void {
    this.outputStage.read(this.placed.output.value, this.pass.rows, out, fromRow)
  }

  readInputGradients(out: Float32Array): void {
    this.inputStage.read(this.placed.input.gradient, this.pass.rows, out, 0)
  }

  activations(index: number): Float32Array {
    const layer = this.placed.layers[index]
    const { output } = layer
    layer.reveal?.(this.pass)
    const out = new Float32Array(this.pass.rows * output.size)
    new Stage(this.floats, output).read(output.value, this.pass.rows, out, 0)
    return out
  }

  /** The first layer whose output holds a number that is not finite; −1 if none does. */
  firstNonFinite(): number {
    const { kernels, rows } = this.pass
    return this.placed.layers.findIndex(
      ({ output }) => !kernels.allFinite(output.value, rows * output.stride),
    )
  }

  private expectFinite(where: string, what: string, address: number, count: number) {
    if (!this.pass.kernels.allFinite(address, count)) throw new RangeError(`${where}: ${what} is not finite`)
  }
}
