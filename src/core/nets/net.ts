import { wasmArena, type Allocate, type Floats } from '../kernels/arena'
import { BYTES, type Draws, type Layer, type Pass, type Shape } from '../layers/layer'
import type { Loss, LossBuffers } from '../losses/loss'
import type { Optimizer, OptimizerBuffers } from '../optimizers/optimizer'
import { hashFloats } from './hash'
import { planNet } from './layout'
import { compactParameters, initialize, scatterParameters } from './parameters'
import { areClasses, countRows, expectRows, readRows, stageClasses, stageRows, type Targets } from './staging'

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

/** Where numbers stopped being finite: the step (from 1), and the layer, −1 for the loss. */
export interface Stopped {
  readonly step: number
  readonly layer: number
  readonly why: string
}

/** What a net knows between two steps; plain data that outlives the net. */
export interface Snapshot {
  readonly steps: number
  readonly values: Floats
}

/** A grid over the plane: `columns` × `rows` points, ends included, y from its first value to its second. */
export interface Grid {
  readonly x: readonly [from: number, to: number]
  readonly y: readonly [from: number, to: number]
  readonly columns: number
  readonly rows: number
}

export interface PassOptions {
  /** Dropout on, batch statistics in batch norm. Default false. */
  readonly training?: boolean
}

export class Net {
  /** Values a row takes, values it gives, numbers the net learns. */
  readonly inputs: number
  readonly outputs: number
  readonly parameterCount: number
  readonly batch: number
  /** May be changed between steps. */
  learningRate: number
  /** Steps taken so far. */
  steps = 0
  /** Set by the first step whose numbers are not finite; the net goes on all the same. */
  stopped: Stopped | null = null

  private readonly placed
  /** Whether layers know their weights' bound, for batches of one row. */
  private prepared = false
  private readonly floats: Floats
  private readonly pass: Pass
  private readonly lossBuffers: LossBuffers
  private readonly optimizerBuffers: OptimizerBuffers
  private readonly loss: Loss
  private readonly optimizer: Optimizer
  private readonly outputRows: Float32Array
  private readonly inputGradients: Float32Array

  constructor({ input, layers, loss, optimizer, batch, random, arena = wasmArena }: NetOptions) {
    const plan = planNet(input, layers, batch, optimizer.states)
    const { kernels, floats, address } = arena(plan.bytes)
    const placed = plan.place(address)
    this.placed = placed
    this.floats = floats
    this.inputs = placed.input.size
    this.outputs = placed.output.size
    this.batch = batch
    this.loss = loss
    this.optimizer = optimizer
    this.learningRate = optimizer.learningRate
    this.parameterCount = placed.parameters.reduce((sum, { rows, columns }) => sum + rows * columns, 0)
    this.pass = {
      kernels,
      rows: 0,
      training: false,
      parameterGradient: false,
      inputGradient: false,
    }
    const { value: outputs, gradient, size: n, stride } = placed.output
    this.lossBuffers = { outputs, targets: placed.targets, gradient, n, stride: stride * BYTES, rows: 0 }
    const { states, gradients, parameterFloats: count } = placed
    this.optimizerBuffers = { weights: placed.kept.address, gradients, states, count }
    this.outputRows = new Float32Array(batch * this.outputs)
    this.inputGradients = new Float32Array(batch * this.inputs)
    initialize(this.floats, placed.parameters, random)
  }

  /**
   * One step on a batch: forward, loss, backward, optimiser. Gives the mean loss before the step. With `rows`,
   * the batch is those rows of the tables `inputs` and `targets`.
   */
  train(inputs: ArrayLike<number>, targets: Targets, rows?: ArrayLike<number>): number {
    this.stage('train', inputs, targets, rows)
    if (this.pass.rows === 1 && this.optimizer.plain && this.placed.singleRows) return this.descendOneRow()
    const loss = this.runTraining()
    this.update()
    return loss
  }

  /** Forward and backward in training mode: the mean loss; the parameters' gradients stand ready for `update`. */
  backpropagate(inputs: ArrayLike<number>, targets: Targets, rows?: ArrayLike<number>): number {
    this.stage('backpropagate', inputs, targets, rows)
    return this.runTraining()
  }

  /** Lets the optimiser take its step on the gradients at hand. */
  update(): void {
    this.steps++
    this.prepared = false
    this.optimizer.update(this.pass.kernels, this.optimizerBuffers, this.steps, this.learningRate)
  }

  /** The outputs (logits) of up to `batch` rows. The array is reused by the next call. */
  forward(inputs: ArrayLike<number>, { training = false }: PassOptions = {}): Float32Array {
    this.stageInputs('forward', inputs, undefined)
    this.runForward(training)
    return this.readOutputs()
  }

  /** Jᵀv for each row of the last `forward`: the gradient of Σ vⱼ·outputⱼ at the input. Reused array. */
  pullback(outputGradient: ArrayLike<number>): Float32Array {
    this.stageOutputGradient('pullback', outputGradient)
    this.runBackward(false, true)
    return this.readInputGradients()
  }

  /** As `pullback`, and leaves the parameters' gradients for `update`: a step on any loss of the outputs. */
  backward(outputGradient: ArrayLike<number>): Float32Array {
    this.stageOutputGradient('backward', outputGradient)
    this.runBackward(true, true)
    return this.readInputGradients()
  }

  /** The gradient of each row's own loss at that row (not divided by the number of rows). Reused array. */
  inputGradient(
    inputs: ArrayLike<number>,
    targets: Targets,
    { training = false }: PassOptions = {},
  ): Float32Array {
    this.stage('inputGradient', inputs, targets, undefined)
    this.runForward(training)
    this.runLoss(false)
    this.runBackward(false, true)
    return this.readInputGradients()
  }

  /** The outputs of any number of rows, in evaluation mode, as a new array (or into `out`). */
  predict(inputs: ArrayLike<number>, out?: Float32Array): Float32Array {
    const total = countRows('predict', inputs, this.inputs, this.placed.input.shape, Infinity)
    const result = out ?? new Float32Array(total * this.outputs)
    expectLength('predict: out', result, total * this.outputs)
    this.inChunks(total, (from, rows) => {
      this.copyInputs('predict', inputs, from, rows)
      this.runForward(false)
      this.readOutputsInto(result, from)
    })
    return result
  }

  /** Mean loss over any number of rows, in evaluation mode. */
  meanLoss(inputs: ArrayLike<number>, targets: Targets): number {
    const total = countRows('meanLoss', inputs, this.inputs, this.placed.input.shape, Infinity)
    const classes = areClasses('meanLoss', this.loss, targets, total, this.outputs)
    const perRow = this.loss.meanOverOutputs ? this.outputs : 1
    let sum = 0
    this.inChunks(total, (from, rows) => {
      this.copyInputs('meanLoss', inputs, from, rows)
      this.copyTargets('meanLoss', targets, classes, from, rows)
      this.runForward(false)
      this.lossBuffers.rows = rows
      sum += this.loss.run(this.pass.kernels, this.lossBuffers, 1)
    })
    return sum / (total * perRow)
  }

  /** The outputs at every point of a grid, x fastest; for nets of two inputs. */
  field(grid: Grid, out?: Float32Array): Float32Array {
    if (this.inputs !== 2) throw new RangeError(`field: the net takes ${this.inputs} values, not x and y`)
    const { x, y, columns, rows } = grid
    const total = columns * rows
    const result = out ?? new Float32Array(total * this.outputs)
    expectLength('field: out', result, total * this.outputs)
    const { value, stride } = this.placed.input
    const xStep = columns > 1 ? (x[1] - x[0]) / (columns - 1) : 0
    const yStep = rows > 1 ? (y[1] - y[0]) / (rows - 1) : 0
    let column = 0
    let row = 0
    this.inChunks(total, (from, count) => {
      for (let i = 0, at = value / BYTES; i < count; i++, at += stride) {
        this.floats[at] = x[0] + column * xStep
        this.floats[at + 1] = y[0] + row * yStep
        if (++column === columns) {
          column = 0
          row++
        }
      }
      this.pass.rows = count
      this.runForward(false)
      this.readOutputsInto(result, from)
    })
    return result
  }

  /** What layer number `layer` (from 0) gave for the rows of the last pass, as a new array of rows. */
  activations(layer: number): Float32Array {
    const placed = this.placed.layers[layer]
    if (!placed) throw new RangeError(`activations: layer ${layer} of ${this.placed.layers.length}`)
    const { value, stride, size } = placed.output
    const out = new Float32Array(this.pass.rows * size)
    readRows(this.floats, value / BYTES, stride, size, this.pass.rows, out, 0)
    return out
  }

  /** All parameters, layer by layer: weights (inputs × units, row by row), then biases. A new array. */
  parameters(): Float32Array {
    return compactParameters(this.floats, this.placed.parameters, this.parameterCount, false)
  }

  /** Replaces all parameters, in the order of `parameters`. */
  setParameters(values: ArrayLike<number>): void {
    expectLength('setParameters', values, this.parameterCount)
    this.prepared = false
    scatterParameters(this.floats, this.placed.parameters, values, false)
  }

  /** The gradients left by `backpropagate` or `backward`, in the order of `parameters`. A new array. */
  gradients(): Float32Array {
    return compactParameters(this.floats, this.placed.parameters, this.parameterCount, true)
  }

  /** Replaces the gradients that `update` will use. */
  setGradients(values: ArrayLike<number>): void {
    expectLength('setGradients', values, this.parameterCount)
    scatterParameters(this.floats, this.placed.parameters, values, true)
  }

  /** Draws first weights anew and forgets all steps. */
  reset(random: Draws): void {
    const { address, floats } = this.placed.kept
    this.floats.fill(0, address / BYTES, address / BYTES + floats)
    this.steps = 0
    this.stopped = null
    this.prepared = false
    initialize(this.floats, this.placed.parameters, random)
  }

  snapshot(): Snapshot {
    const { address, floats } = this.placed.kept
    return { steps: this.steps, values: this.floats.slice(address / BYTES, address / BYTES + floats) }
  }

  /** Goes back to a snapshot of this net or of one built alike. */
  restore({ steps, values }: Snapshot): void {
    expectLength('restore', values, this.placed.kept.floats)
    this.floats.set(values, this.placed.kept.address / BYTES)
    this.steps = steps
    this.stopped = null
    this.prepared = false
  }

  /** FNV-1a of the parameters' bits, 16 hex digits: equal nets, equal hashes, on every machine. */
  hash(): string {
    return hashFloats(this.parameters())
  }

  private stage(
    where: string,
    inputs: ArrayLike<number>,
    targets: Targets,
    rows: ArrayLike<number> | undefined,
  ) {
    const available = this.stageInputs(where, inputs, rows)
    const { stride } = this.placed.output
    const at = this.placed.targets / BYTES
    const count = this.pass.rows
    if (areClasses(where, this.loss, targets, available, this.outputs)) {
      stageClasses(where, this.floats, at, stride, targets, this.outputs, count, rows)
      return
    }
    stageRows(this.floats, at, stride, targets, this.outputs, count, rows)
    if (!this.pass.kernels.allFinite(this.placed.targets, count * stride)) {
      throw new RangeError(`${where}: a target is not finite`)
    }
  }

  private stageInputs(where: string, inputs: ArrayLike<number>, rows: ArrayLike<number> | undefined): number {
    const { shape, size, value, stride } = this.placed.input
    const most = rows === undefined ? this.batch : Infinity
    const available = countRows(where, inputs, size, shape, most)
    if (rows) expectRows(where, rows, available, this.batch)
    const count = rows ? rows.length : available
    this.pass.rows = count
    stageRows(this.floats, value / BYTES, stride, inputs, size, count, rows)
    this.expectFiniteInputs(where)
    return available
  }

  private expectFiniteInputs(where: string) {
    const { value, stride } = this.placed.input
    if (!this.pass.kernels.allFinite(value, this.pass.rows * stride)) {
      throw new RangeError(`${where}: an input is not finite`)
    }
  }

  private copyInputs(where: string, inputs: ArrayLike<number>, from: number, rows: number) {
    const { value, stride, size } = this.placed.input
    const at = value / BYTES
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < size; j++) this.floats[at + i * stride + j] = inputs[(from + i) * size + j]
    }
    this.pass.rows = rows
    this.expectFiniteInputs(where)
  }

  private copyTargets(where: string, targets: Targets, classes: boolean, from: number, rows: number) {
    const at = this.placed.targets / BYTES
    const { stride } = this.placed.output
    const order = Array.from({ length: rows }, (_, i) => from + i)
    if (classes) stageClasses(where, this.floats, at, stride, targets, this.outputs, rows, order)
    else stageRows(this.floats, at, stride, targets, this.outputs, rows, order)
  }

  private stageOutputGradient(where: string, values: ArrayLike<number>) {
    expectLength(where, values, this.pass.rows * this.outputs)
    const { gradient, stride, size } = this.placed.output
    stageRows(this.floats, gradient / BYTES, stride, values, size, this.pass.rows, undefined)
  }

  private runTraining(): number {
    this.runForward(true)
    const loss = this.runLoss(true)
    this.runBackward(true, false)
    if (!Number.isFinite(loss)) this.noteStop()
    return loss
  }

  private descendOneRow(): number {
    const { pass, learningRate } = this
    const { layers } = this.placed
    pass.training = true
    if (!this.prepared) for (const { single } of layers) single?.prepare(pass)
    this.prepared = true
    for (const layer of layers) (layer.single ?? layer).forward(pass)
    const loss = this.runLoss(true)
    pass.parameterGradient = true
    for (let i = layers.length - 1; i >= 0; i--) {
      const { single } = layers[i]
      if (single) single.descend(pass, i > 0, learningRate)
      else layers[i].backward(pass, i > 0)
    }
    if (!Number.isFinite(loss)) this.noteStop()
    this.steps++
    return loss
  }

  private runForward(training: boolean) {
    this.pass.training = training
    for (const layer of this.placed.layers) layer.forward(this.pass)
  }

  /** The mean loss; its gradient is of the mean over rows, or of each row's own loss. */
  private runLoss(meanOverRows: boolean): number {
    const { rows } = this.pass
    const perRow = this.loss.meanOverOutputs ? this.outputs : 1
    this.lossBuffers.rows = rows
    const scale = 1 / ((meanOverRows ? rows : 1) * perRow)
    return this.loss.run(this.pass.kernels, this.lossBuffers, scale) / (rows * perRow)
  }

  private runBackward(parameterGradient: boolean, inputGradient: boolean) {
    this.pass.parameterGradient = parameterGradient
    const { layers } = this.placed
    for (let i = layers.length - 1; i >= 0; i--) layers[i].backward(this.pass, inputGradient || i > 0)
  }

  private readOutputs(): Float32Array {
    const { rows } = this.pass
    this.readOutputsInto(this.outputRows, 0)
    return rows === this.batch ? this.outputRows : this.outputRows.subarray(0, rows * this.outputs)
  }

  private readOutputsInto(out: Float32Array, fromRow: number) {
    const { value, stride, size } = this.placed.output
    readRows(this.floats, value / BYTES, stride, size, this.pass.rows, out, fromRow * size)
  }

  private readInputGradients(): Float32Array {
    const { gradient, stride, size } = this.placed.input
    const { rows } = this.pass
    readRows(this.floats, gradient / BYTES, stride, size, rows, this.inputGradients, 0)
    return rows === this.batch ? this.inputGradients : this.inputGradients.subarray(0, rows * this.inputs)
  }

  private inChunks(total: number, visit: (from: number, rows: number) => void) {
    for (let from = 0; from < total; from += this.batch) visit(from, Math.min(this.batch, total - from))
  }

  private noteStop() {
    if (this.stopped) return
    const { layers } = this.placed
    const layer = layers.findIndex(
      ({ output }) => !this.pass.kernels.allFinite(output.value, this.pass.rows * output.stride),
    )
    const why =
      layer < 0
        ? `the ${this.loss.name} left float32's range`
        : `${layers[layer].name} gave numbers that are not finite`
    this.stopped = { step: this.steps + 1, layer, why }
  }
}

function expectLength(where: string, values: ArrayLike<number>, length: number): void {
  if (values.length !== length) throw new RangeError(`${where}: ${values.length} values instead of ${length}`)
}
