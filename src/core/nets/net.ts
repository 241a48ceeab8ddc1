import type { Floats } from '../kernels/arena'
import { BYTES, type Draws } from '../layers/layer'
import { fillGrid, type Grid } from './grid'
import { hashFloats } from './hash'
import { compactParameters, scatterParameters } from './parameters'
import { Passes, type NetOptions } from './passes'
import { countRows, expectLength, expectRows, type Targets } from './staging'

/** Where numbers stopped being finite: the step (from 1) and the layer (from 0), −1 for the loss. */
export interface Stopped {
  readonly step: number
  readonly layer: number
  readonly why: string
}

/** What a net knows between two steps; plain data that outlives the net. */
export interface Snapshot {
  readonly steps: number
  /** Training passes, from which dropout draws. */
  readonly passes: number
  readonly seeds: Uint32Array
  readonly values: Floats
}

export interface PassOptions {
  /** Dropout on, batch statistics in batch norm. Default false. */
  readonly training?: boolean
}

/** A small net in memory of its own, to be trained and asked. Made by `createNet`. */
export class Net {
  /** Values a row takes, values it gives, numbers the net learns. */
  readonly inputs: number
  readonly outputs: number
  readonly parameterCount: number
  /** The most rows of one pass. */
  readonly batch: number
  /** May be changed between steps. */
  learningRate: number
  /** Steps taken so far. */
  steps = 0
  /** Set by the first step whose numbers are not finite; the net goes on all the same. */
  stopped: Stopped | null = null

  private readonly passes: Passes
  private readonly lossName: string
  private readonly outputRows: Float32Array
  private readonly inputGradients: Float32Array

  constructor(options: NetOptions) {
    this.passes = new Passes(options)
    const { inputs, outputs, placed } = this.passes
    this.inputs = inputs
    this.outputs = outputs
    this.batch = options.batch
    this.learningRate = options.optimizer.learningRate
    this.lossName = options.loss.name
    this.parameterCount = placed.parameters.reduce((sum, { rows, columns }) => sum + rows * columns, 0)
    this.outputRows = new Float32Array(this.batch * outputs)
    this.inputGradients = new Float32Array(this.batch * inputs)
  }

  /**
   * One step on a batch: forward, loss, backward, optimiser. Gives the mean loss before the step. With `rows`,
   * the batch is those rows of the tables `inputs` and `targets`.
   */
  train(inputs: ArrayLike<number>, targets: Targets, rows?: ArrayLike<number>): number {
    this.stage('train', inputs, targets, rows)
    if (!this.passes.canDescendRow) {
      const loss = this.runTraining()
      this.update()
      return loss
    }
    const loss = this.passes.descendRow(this.learningRate)
    this.steps++
    if (!Number.isFinite(loss)) this.noteStop(this.steps)
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
    this.passes.update(this.steps, this.learningRate)
  }

  /** The outputs (logits) of up to `batch` rows. The array is reused by the next call. */
  forward(inputs: ArrayLike<number>, { training = false }: PassOptions = {}): Float32Array {
    const { shape } = this.passes.placed.input
    const rows = countRows('forward', inputs, this.inputs, shape, this.batch)
    this.passes.stageInputs('forward', inputs, 0, rows)
    this.passes.forward(training)
    this.passes.readOutputs(this.outputRows, 0)
    return rows === this.batch ? this.outputRows : this.outputRows.subarray(0, rows * this.outputs)
  }

  /** Jᵀv for each row of the last `forward`: the gradient of Σ vⱼ·outputⱼ at the input. Reused array. */
  pullback(outputGradient: ArrayLike<number>): Float32Array {
    return this.runPullback('pullback', outputGradient, false)
  }

  /** As `pullback`, and leaves the parameters' gradients for `update`: a step on any loss of the outputs. */
  backward(outputGradient: ArrayLike<number>): Float32Array {
    return this.runPullback('backward', outputGradient, true)
  }

  /** The gradient of each row's own loss at that row (not divided by the number of rows). Reused array. */
  inputGradient(
    inputs: ArrayLike<number>,
    targets: Targets,
    { training = false }: PassOptions = {},
  ): Float32Array {
    this.stage('inputGradient', inputs, targets, undefined)
    this.passes.forward(training)
    this.passes.lossSum(1)
    this.passes.backward(false, true)
    return this.readInputGradients()
  }

  /** The outputs of any number of rows, in evaluation mode, as a new array (or into `out`). */
  predict(inputs: ArrayLike<number>, out?: Float32Array): Float32Array {
    const total = countRows('predict', inputs, this.inputs, this.passes.placed.input.shape, Infinity)
    const result = out ?? new Float32Array(total * this.outputs)
    expectLength('predict: out', result, total * this.outputs)
    for (let from = 0; from < total; from += this.batch) {
      this.passes.stageInputs('predict', inputs, from, Math.min(this.batch, total - from))
      this.passes.forward(false)
      this.passes.readOutputs(result, from)
    }
    return result
  }

  /** Mean loss over any number of rows, in evaluation mode. */
  meanLoss(inputs: ArrayLike<number>, targets: Targets): number {
    const total = countRows('meanLoss', inputs, this.inputs, this.passes.placed.input.shape, Infinity)
    let sum = 0
    for (let from = 0; from < total; from += this.batch) {
      this.passes.stageInputs('meanLoss', inputs, from, Math.min(this.batch, total - from))
      this.passes.stageTargets('meanLoss', targets, total, from)
      this.passes.forward(false)
      sum += this.passes.lossSum(1)
    }
    return sum / total
  }

  /** The outputs at every point of a grid, x fastest; for nets of two inputs, in evaluation mode. */
  field(grid: Grid, out?: Float32Array): Float32Array {
    if (this.inputs !== 2) throw new RangeError(`field: the net takes ${this.inputs} values, not x and y`)
    const total = grid.columns * grid.rows
    const result = out ?? new Float32Array(total * this.outputs)
    expectLength('field: out', result, total * this.outputs)
    for (let from = 0; from < total; from += this.batch) {
      fillGrid(this.passes, grid, from, Math.min(this.batch, total - from))
      this.passes.forward(false)
      this.passes.readOutputs(result, from)
    }
    return result
  }

  /** What layer number `layer` (from 0) gave for the rows of the last pass, as a new array of rows. */
  activations(layer: number): Float32Array {
    const { length } = this.passes.placed.layers
    if (!Number.isInteger(layer) || layer < 0 || layer >= length) {
      throw new RangeError(`activations: layer ${layer} of ${length}`)
    }
    return this.passes.activations(layer)
  }

  /** All parameters, layer by layer: weights (inputs × units, row by row), then biases. A new array. */
  parameters(): Float32Array {
    const { floats, placed } = this.passes
    return compactParameters(floats, placed.parameters, this.parameterCount, false)
  }

  /** Replaces all parameters, in the order of `parameters`. */
  setParameters(values: ArrayLike<number>): void {
    expectLength('setParameters', values, this.parameterCount)
    scatterParameters(this.passes.floats, this.passes.placed.parameters, values, false)
    this.passes.parametersChanged()
  }

  /** The gradients left by `backpropagate` or `backward`, in the order of `parameters`. A new array. */
  gradients(): Float32Array {
    const { floats, placed } = this.passes
    return compactParameters(floats, placed.parameters, this.parameterCount, true)
  }

  /** Replaces the gradients that `update` will use. */
  setGradients(values: ArrayLike<number>): void {
    expectLength('setGradients', values, this.parameterCount)
    scatterParameters(this.passes.floats, this.passes.placed.parameters, values, true)
  }

  /** Draws first weights anew and forgets all steps. */
  reset(random: Draws): void {
    this.passes.initialize(random)
    this.steps = 0
    this.stopped = null
  }

  /** Parameters, the optimiser's states and running averages, as they are now. */
  snapshot(): Snapshot {
    const { floats, placed, seeds, pass } = this.passes
    const start = placed.kept.address / BYTES
    const values = floats.slice(start, start + placed.kept.floats)
    return { steps: this.steps, passes: pass.number, seeds: seeds.slice(), values }
  }

  /** Goes back to a snapshot of this net or of one built alike. */
  restore({ steps, passes, seeds, values }: Snapshot): void {
    const { placed, floats, pass } = this.passes
    expectLength('restore', values, placed.kept.floats)
    expectLength('restore: seeds', seeds, this.passes.seeds.length)
    floats.set(values, placed.kept.address / BYTES)
    this.passes.seeds.set(seeds)
    pass.number = passes
    this.passes.parametersChanged()
    this.steps = steps
    this.stopped = null
  }

  /** FNV-1a of the parameters' bits, 16 hex digits: equal nets, equal hashes, on every machine. */
  hash(): string {
    return hashFloats(this.parameters())
  }

  private stage(where: string, inputs: ArrayLike<number>, targets: Targets, rows?: ArrayLike<number>) {
    const { shape } = this.passes.placed.input
    const available = countRows(where, inputs, this.inputs, shape, rows ? Infinity : this.batch)
    if (rows) expectRows(where, rows, available, this.batch)
    this.passes.stageInputs(where, inputs, 0, rows ? rows.length : available, rows)
    this.passes.stageTargets(where, targets, available, 0, rows)
  }

  private runTraining(): number {
    const { passes } = this
    const { rows } = passes.pass
    passes.forward(true)
    const loss = passes.lossSum(1 / rows) / rows
    passes.backward(true, false)
    if (!Number.isFinite(loss)) this.noteStop(this.steps + 1)
    return loss
  }

  private runPullback(where: string, outputGradient: ArrayLike<number>, parameterGradient: boolean) {
    expectLength(where, outputGradient, this.passes.pass.rows * this.outputs)
    this.passes.stageOutputGradient(outputGradient)
    this.passes.backward(parameterGradient, true)
    return this.readInputGradients()
  }

  private readInputGradients(): Float32Array {
    const { rows } = this.passes.pass
    this.passes.readInputGradients(this.inputGradients)
    return rows === this.batch ? this.inputGradients : this.inputGradients.subarray(0, rows * this.inputs)
  }

  private noteStop(step: number) {
    if (this.stopped) return
    const layer = this.passes.firstNonFinite()
    const name = layer < 0 ? this.lossName : this.passes.placed.layers[layer].name
    this.stopped = { step, layer, why: `${name} left the range of float32` }
  }
}
