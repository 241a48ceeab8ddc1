import type { Floats } from '../kernels/arena'
import type { Kernels } from '../kernels/kernels'
import type { Library, Link } from '../kernels/library'

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
  fuseReluBackward(): Tensor
}

/** A matrix of parameters in the arena, its gradient at the same place of the gradients' region. */
export interface Parameter {
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
  tensor(shape: Shape, border?: 0 | 1): Tensor
  parameter(rows: number, columns: number, initial: (draws: Draws) => number): Parameter
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
  readonly link: Link
  /** The memory that addresses are of: address a is element a/4. */
  readonly floats: Floats
  rows: number
  training: boolean
  /** Whether the backward pass is to give the gradients of parameters. */
  parameterGradient: boolean
  /**
   * Plain descent on a single row: layers that can do so step by `rate` in the backward pass, in the same sweep;
   * `fresh` when parameters were changed in any other way before.
   */
  descending: boolean
  fresh: boolean
  rate: number
  /** The layers' seeds, and the number of training passes so far: what random layers draw from. */
  readonly seeds: Uint32Array
  number: number
}

export interface PlacedLayer {
  readonly output: Tensor
  /** Whether the layer's parameters can step in the backward pass; see `Pass.descending`. */
  readonly descends?: boolean
  forward(pass: Pass): void
  /**
   * From output.gradient to input.gradient and the parameters' gradients. Layers with parameters may leave the
   * input's out unless `inputWanted`; others are called only where it is wanted.
   */
  backward(pass: Pass, inputWanted: boolean): void
  /** Computes an output that the forward pass left out. */
  reveal?(pass: Pass): void
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

/** Throws unless `0 ≤ value < high`. */
export function expectWithin(where: string, name: string, value: number, high: number): void {
  if (!(value >= 0 && value < high)) {
    throw new RangeError(`${where}: ${name} ${value} is not in [0, ${high})`)
  }
}

/** Throws unless `value` is above 0 and finite. */
export function expectPositive(where: string, name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${where}: ${name} ${value} is not above 0`)
}

/** The kernels of a module of their own, found at a layer's first pass. */
export function linked<Exports extends object>(library: Library<Exports>): (pass: Pass) => Exports {
  let kernels: Exports | undefined
  return (pass) => (kernels ??= pass.link(library))
}
