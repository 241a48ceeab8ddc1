import type { Floats } from '../kernels/arena'
import { BYTES, type Draws } from '../layers/layer'
import { expectGrid, fillGrid, type Grid } from './grid'
import { hashFloats } from './hash'
import { eachParameter } from './parameters'
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

  readonly #passes: Passes
  /** The loss, then the layers. */
  readonly #parts: readonly { readonly name: string }[]
  readonly #outputRows: Float32Array
  readonly #inputGradients: Float32Array

  constructor(options: NetOptions) {
    const { batch, layers, loss, optimizer } = options
    this.#passes = new Passes(options)
    const { input, output, parameters } = this.#passes.placed
    this.inputs = input.size
    this.outputs = output.size
    this.batch = batch
    this.learningRate = optimizer.learningRate
    this.#parts = [loss, ...layers]
    this.parameterCount = parameters.reduce((sum, { rows, columns }) => sum + rows * columns, 0)
    this.#outputRows = new Float32Array(batch * this.outputs)
    this.#inputGradients = new Float32Array(batch * this.inputs)
  }

  /**
   * One step on a batch: forward, loss, backward, optimiser. Gives the mean loss before the step. With `rows`,
   * the batch is those rows of the tables `inputs` and `targets`.
   */
  train(inputs: ArrayLike<number>, targets: Targets, rows?: ArrayLike<number>): number {
    this.#stage('train', inputs, targets, rows)
    const { descends } = this.#passes
    this.#runTraining(descends)
    if (descends) this.steps++
    else this.update()
    return this.#passes.lossSum / this.#passes.pass.rows
  }

  /** Forward and backward in training mode: the mean loss; the parameters' gradients stand ready for `update`. */
  backpropagate(inputs: ArrayLike<number>, targets: Targets, rows?: ArrayLike<number>): number {
    this.#stage('backpropagate', inputs, targets, rows)
    this.#runTraining(false)
    return this.#passes.lossSum / this.#passes.pass.rows
  }

  /** Lets the optimiser take its step on the gradients at hand. */
  update(): void {
    this.steps++
    this.#passes.update(this.steps, this.learningRate)
  }

  /** The outputs (logits) of up to `batch` rows. The array is reused by the next call. */
  forward(inputs: ArrayLike<number>, { training = false }: PassOptions = {}): Float32Array {
    const passes = this.#passes
    const outputRows = this.#outputRows
    const rows = countRows('forward', inputs, passes.placed.input, this.batch)
    passes.stageInputs('forward', inputs, 0, rows)
    passes.forward(training)
    passes.readOutputs(outputRows, 0)
    return firstOf(outputRows, rows * this.outputs)
  }

  /** Jᵀv for each row of the last `forward`: the gradient of Σ vⱼ·outputⱼ at the input. Reused array. */
  pullback(outputGradient: ArrayLike<number>): Float32Array {
    return this.#runPullback('pullback', outputGradient, false)
  }

  /** As `pullback`, and leaves the parameters' gradients for `update`: a step on any loss of the outputs. */
  backward(outputGradient: ArrayLike<number>): Float32Array {
    return this.#runPullback('backward', outputGradient, true)
  }

  /** The gradient of each row's own loss at that row (not divided by the number of rows). Reused array. */
  inputGradient(
    inputs: ArrayLike<number>,
    targets: Targets,
    { training = false }: PassOptions = {},
  ): Float32Array {
    this.#stage('inputGradient', inputs, targets)
    this.#passes.forward(training)
    this.#passes.runLoss(false)
    return this.#readInputGradients(false)
  }

  /** The outputs of any number of rows, in evaluation mode, as a new array (or into `out`). */
  predict(inputs: ArrayLike<number>, out?: Float32Array): Float32Array {
    const total = countRows('predict', inputs, this.#passes.placed.input, Infinity)
    return this.#ask('predict', total, out, (from, count) =>
      this.#passes.stageInputs('predict', inputs, from, count),
    )
  }

  /** Mean loss over any number of rows, in evaluation mode. */
  meanLoss(inputs: ArrayLike<number>, targets: Targets): number {
    const passes = this.#passes
    const total = countRows('meanLoss', inputs, passes.placed.input, Infinity)
    let sum = 0
    this.#eachBatch(total, (from, count) => {
      passes.stageInputs('meanLoss', inputs, from, count)
      passes.stageTargets('meanLoss', targets, total, from)
      passes.forward(false)
      passes.runLoss(false)
      sum += passes.lossSum
    })
    return sum / total
  }

  /** The outputs at every point of a grid, x fastest; for nets of two inputs, in evaluation mode. */
  field(grid: Grid, out?: Float32Array): Float32Array {
    if (this.inputs !== 2) throw new RangeError(`field: the net takes ${this.inputs} values, not x and y`)
    expectGrid(grid)
    const { floats, placed, pass } = this.#passes
    return this.#ask('field', grid.columns * grid.rows, out, (from, count) => {
      fillGrid(floats, placed.input, grid, from, count)
      pass.rows = count
    })
  }

  /** What layer number `layer` (from 0) gave for the rows of the last pass, as a new array of rows. */
  activations(layer: number): Float32Array {
    const { length } = this.#passes.placed.layers
    if (!Number.isInteger(layer) || layer < 0 || layer >= length) {
      throw new RangeError(`activations: layer ${layer} of ${length}`)
    }
    return this.#passes.activations(layer)
  }

  /** All parameters, layer by layer: weights (inputs × units, row by row), then biases. A new array. */
  parameters(): Float32Array {
    return this.#copyOut(false)
  }

  /** Replaces all parameters, in the order of `parameters`. */
  setParameters(values: ArrayLike<number>): void {
    this.#copyIn('setParameters', values, false)
  }

  /** The gradients left by `backpropagate` or `backward`, in the order of `parameters`. A new array. */
  gradients(): Float32Array {
    return this.#copyOut(true)
  }

  /** Replaces the gradients that `update` will use. */
  setGradients(values: ArrayLike<number>): void {
    this.#copyIn('setGradients', values, true)
  }

  /** Draws first weights anew and forgets all steps. */
  reset(random: Draws): void {
    this.#passes.initialize(random)
    this.steps = 0
    this.stopped = null
  }

  /** Parameters, the optimiser's states and running averages, as they are now. */
  snapshot(): Snapshot {
    const { placed, seeds, pass } = this.#passes
    const values = this.#kept(placed.kept.floats).slice()
    return { steps: this.steps, passes: pass.number, seeds: seeds.slice(), values }
  }

  /** Goes back to a snapshot of this net or of one built alike. */
  restore({ steps, passes: number, seeds, values }: Snapshot): void {
    const passes = this.#passes
    expectLength('restore: seeds', seeds, passes.seeds.length)
    this.#setKept(values, passes.placed.kept.floats)
    passes.seeds.set(seeds)
    passes.pass.number = number
    this.steps = steps
    this.stopped = null
  }

  /** All that answers depend on, parameters and running averages, without the optimiser's states: far less than a snapshot. */
  learned(): Floats {
    return this.#kept(this.#passes.placed.kept.learned).slice()
  }

  /** Answers from now on as it did when `learned` gave these values; steps and the optimiser's states stay as they are. */
  setLearned(values: Floats): void {
    this.#setKept(values, this.#passes.placed.kept.learned)
  }

  /** FNV-1a of the parameters' bits, 16 hex digits: equal nets, equal hashes, on every machine. */
  hash(): string {
    return hashFloats(this.parameters())
  }

  #kept(count: number): Floats {
    const { floats, placed } = this.#passes
    const { start } = placed.kept
    return floats.subarray(start, start + count)
  }

  #setKept(values: Floats, count: number) {
    expectLength('restore', values, count)
    this.#kept(count).set(values)
    this.#passes.pass.fresh = true
  }

  #stage(where: string, inputs: ArrayLike<number>, targets: Targets, rows?: ArrayLike<number>) {
    const passes = this.#passes
    const { batch } = this
    const available = countRows(where, inputs, passes.placed.input, rows ? Infinity : batch)
    if (rows) expectRows(where, rows, available, batch)
    passes.stageInputs(where, inputs, 0, rows ? rows.length : available, rows)
    passes.stageTargets(where, targets, available, 0, rows)
  }

  #runTraining(descending: boolean) {
    this.#passes.train(descending, this.learningRate)
    if (!Number.isFinite(this.#passes.lossSum)) this.#noteStop()
  }

  #runPullback(where: string, outputGradient: ArrayLike<number>, parameterGradient: boolean) {
    expectLength(where, outputGradient, this.#passes.pass.rows * this.outputs)
    this.#passes.stageOutputGradient(outputGradient)
    return this.#readInputGradients(parameterGradient)
  }

  #readInputGradients(parameterGradient: boolean): Float32Array {
    const passes = this.#passes
    const inputGradients = this.#inputGradients
    passes.backward(parameterGradient, true)
    passes.readInputGradients(inputGradients)
    return firstOf(inputGradients, passes.pass.rows * this.inputs)
  }

  /** The outputs of `total` rows that `stage` writes batch by batch. */
  #ask(
    where: string,
    total: number,
    out: Float32Array | undefined,
    stage: (from: number, count: number) => void,
  ): Float32Array {
    const result = out ?? new Float32Array(total * this.outputs)
    expectLength(`${where}: out`, result, total * this.outputs)
    this.#eachBatch(total, (from, count) => {
      stage(from, count)
      this.#passes.forward(false)
      this.#passes.readOutputs(result, from)
    })
    return result
  }

  #eachBatch(total: number, visit: (from: number, count: number) => void) {
    for (let from = 0; from < total; from += this.batch) visit(from, Math.min(this.batch, total - from))
  }

  #copyOut(gradients: boolean): Float32Array {
    const { floats, placed } = this.#passes
    const out = new Float32Array(this.parameterCount)
    let next = 0
    eachParameter(placed.parameters, gradients, (at) => {
      out[next++] = floats[at]
    })
    return out
  }

  /** Padding becomes 0: a run that left the range of float32 may have left NaN there. */
  #copyIn(where: string, values: ArrayLike<number>, gradients: boolean) {
    expectLength(where, values, this.parameterCount)
    const { floats, placed, pass } = this.#passes
    const start = gradients ? placed.gradients / BYTES : placed.kept.start
    floats.fill(0, start, start + placed.used.parameters)
    let next = 0
    eachParameter(placed.parameters, gradients, (at) => {
      floats[at] = values[next++]
    })
    pass.fresh = true
  }

  #noteStop() {
    if (this.stopped) return
    const layer = this.#passes.firstNonFinite()
    this.stopped = {
      step: this.steps + 1,
      layer,
      why: `${this.#parts[layer + 1].name} left the range of float32`,
    }
  }
}

/** The array itself where it holds no more: a view would be a new object in each pass. */
function firstOf(values: Float32Array, count: number): Float32Array {
  return count === values.length ? values : values.subarray(0, count)
}
