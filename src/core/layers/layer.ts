import type { Kernels } from '../kernels/kernels'

/** What one row of a batch looks like. A flat layer of n units is 1 × 1 × n. */
export interface Shape {
  readonly height: number
  readonly width: number
  readonly channels: number
}

/** A batch of rows in the arena, with its gradient beside it. Addresses in bytes. */
export interface Tensor {
  readonly shape: Shape
  /** Values a row holds. */
  readonly size: number
  /** Floats from one row to the next: size and padding. */
  readonly stride: number
  /** Zeros around each image: 1 for images, 0 for flat rows. */
  readonly border: 0 | 1
  readonly value: number
  readonly gradient: number
  /** Offered by a ReLU to the layer behind it. */
  readonly rectifies?: Rectifies
}

/** How a layer takes over a ReLU's work; each gives the tensor before the ReLU. */
export interface Rectifies {
  /** The layer rectifies by itself: the ReLU rests. */
  bypass(): Tensor
  /** On single rows, the layer leaves the masked gradient there: the ReLU's way back rests. */
  claimDescent(): Tensor
}

/** A matrix of parameters in the arena, its gradient at the same place of the gradients' region. */
export interface Parameter {
  readonly name: string
  readonly rows: number
  readonly columns: number
  readonly stride: number
  readonly value: number
  readonly gradient: number
  /** The first value of an element; asked for row by row. */
  readonly initial: (draws: Draws) => number
}

/** A seeded stream, as far as first weights need one. */
export interface Draws {
  /** Uniform in [0, 1). */
  uniform(): number
  /** Standard normal. */
  normal(): number
}

/** Where a layer asks for its memory. */
export interface Plan {
  readonly batch: number
  tensor(shape: Shape, border?: 0 | 1): Tensor
  parameter(name: string, rows: number, columns: number, initial: (draws: Draws) => number): Parameter
  /** The address of running averages, which a snapshot keeps and no optimiser touches. */
  statistic(count: number, initial: number): number
  /** The index of a seed of its own among `Pass.seeds`. */
  seed(): number
  /** The address of so many floats of workspace. */
  floats(count: number): number
}

/** What a pass through the net is for; one object per net, written before each pass. */
export interface Pass {
  readonly kernels: Kernels
  rows: number
  training: boolean
  /** Whether the backward pass is to give the gradients of parameters. */
  parameterGradient: boolean
  /** The layers' seeds, and the number of training passes so far: what random layers draw from. */
  readonly seeds: Uint32Array
  number: number
}

export interface PlacedLayer {
  readonly name: string
  readonly output: Tensor
  forward(pass: Pass): void
  /** From output.gradient to input.gradient (if `inputWanted`) and the parameters' gradients. */
  backward(pass: Pass, inputWanted: boolean): void
  /** Computes an output that the forward pass left out. */
  reveal?(pass: Pass): void
  /** What a layer with parameters offers for plain descent on a single row. */
  readonly single?: SingleRow
}

/** Forward, and backward with the optimiser's step in the same sweep, for batches of one row. */
export interface SingleRow {
  /** To be called first after parameters changed in any other way. */
  prepare(pass: Pass): void
  forward(pass: Pass): void
  descend(pass: Pass, inputWanted: boolean, rate: number): void
}

/** A layer by its description: pure data until a net places it. */
export interface Layer {
  readonly name: string
  /** Throws when the layer cannot stand behind `input`. */
  place(plan: Plan, input: Tensor): PlacedLayer
}

export const BYTES = 4

/** The next multiple of four: rows are padded to whole SIMD vectors. */
export function padded(count: number): number {
  return Math.ceil(count / 4) * 4
}

export function flat(units: number): Shape {
  return { height: 1, width: 1, channels: units }
}

export function describe({ height, width, channels }: Shape): string {
  return height === 1 && width === 1 ? `${channels}` : `${height}×${width}×${channels}`
}

/** Throws unless `value` is a whole number of at least 1. */
export function expectCount(where: string, value: number): void {
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`${where}: ${value} is no count of 1 or more`)
}
