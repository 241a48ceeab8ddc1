import type { ImageKernels } from './imageKernels'
import type { NormalizationKernels } from './normalizationKernels'

/**
 * The kernels of the engine: plain loops over one memory of float32. Addresses and strides are in bytes, counts
 * in floats. Rows are padded to a multiple of four floats; what stands in the padding never reaches a result.
 * Kernels may read up to 32 bytes past a row, and never write there.
 */
export interface Kernels extends ImageKernels, NormalizationKernels {
  /** C[m,n] = bias[n] + A[m,k]·B[k,n]; A with free row and column strides; n a multiple of 4; bias 0: none. */
  gemm(
    m: number,
    n: number,
    k: number,
    a: number,
    aRow: number,
    aColumn: number,
    b: number,
    bRow: number,
    c: number,
    cRow: number,
    bias: number,
  ): void
  /** to[columns,rows] = from[rows,columns]ᵀ. */
  transpose(from: number, fromRow: number, rows: number, columns: number, to: number, toRow: number): void
  /** sums[n] = Σ over m rows; n a multiple of 4. */
  columnSums(rows: number, stride: number, m: number, n: number, sums: number): void
  /** Writes max |x| to the address `bound`. */
  measure(x: number, count: number, bound: number): void
  /**
   * y = bias + x·W for one row of x. Inputs that are 0 are skipped while the number at `reach`, a bound of |W|,
   * shows W to be finite.
   */
  denseRow(
    x: number,
    inputs: number,
    w: number,
    wRow: number,
    units: number,
    bias: number,
    y: number,
    reach: number,
  ): void
  /**
   * For one row: dx = W·dy (unless dx is 0), then W ← W − rate·x·dy, b ← b − rate·dy; the number at `reach`
   * grows by the longest step. `rectified`: 1 when x comes from a ReLU, so that dx is 0 where x is.
   */
  descendRow(
    x: number,
    inputs: number,
    w: number,
    wRow: number,
    units: number,
    b: number,
    dy: number,
    dx: number,
    rate: number,
    reach: number,
    rectified: number,
  ): void
  /** y = max(x, 0); NaN stays NaN. */
  relu(x: number, y: number, count: number): void
  /** dx = dy where y > 0, else 0. */
  reluBackward(y: number, dy: number, dx: number, count: number): void
  /** y = tanh x. */
  hyperbolicTangent(x: number, y: number, count: number): void
  /** dx = dy·(1 − y²). */
  hyperbolicTangentBackward(y: number, dy: number, dx: number, count: number): void
  /** 1 when every value is finite, else 0. */
  allFinite(x: number, count: number): number
  /** Σ over rows of −Σ t·log softmax(z); dz = scale·(Σt·softmax(z) − t). Rounded to float32. */
  softmaxCrossEntropy: LossKernel
  /** Σ (z − t)²; dz = scale·2(z − t). Rounded to float32. */
  squaredError: LossKernel
  /** Σ |z − t|; dz = scale·sign(z − t). */
  absoluteError: LossKernel
  /** Σ ½e² for |e| ≤ δ, δ|e| − ½δ² beyond. The last argument is δ. */
  huberError: TunedLossKernel
  /** Σ c²/6·(1 − (1 − (e/c)²)³) for |e| ≤ c, c²/6 beyond. The last argument is c. */
  tukeyError: TunedLossKernel
  /** y = scale·x where the hash of (element, key) is at least `threshold` of 2³², else 0. */
  dropout(x: number, y: number, count: number, key: number, threshold: number, scale: number): void
  /** w ← w − rate·(g + decay·w). */
  sgd(w: number, g: number, count: number, rate: number, decay: number): void
  /** v ← μv + g + decay·w; w ← w − rate·v. */
  momentum(w: number, g: number, v: number, count: number, rate: number, mu: number, decay: number): void
  /** m ← β₁m + (1−β₁)g; s ← β₂s + (1−β₂)g²; w ← shrink·w − rate·(m/c₁)/(√(s/c₂) + ε). */
  adam(
    w: number,
    g: number,
    m: number,
    s: number,
    count: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    correction1: number,
    correction2: number,
    shrink: number,
  ): void
}

/** A loss over rows of n values; returns the sum over rows and writes the gradient. */
export type LossKernel = (
  outputs: number,
  targets: number,
  gradient: number,
  rows: number,
  n: number,
  stride: number,
  scale: number,
) => number

export type TunedLossKernel = (
  outputs: number,
  targets: number,
  gradient: number,
  rows: number,
  n: number,
  stride: number,
  scale: number,
  constant: number,
) => number

/** How many arguments each kernel takes: what the loader holds a module against. */
export const ARITY = {
  gemm: 11,
  transpose: 6,
  columnSums: 5,
  measure: 3,
  denseRow: 8,
  descendRow: 11,
  relu: 3,
  reluBackward: 4,
  hyperbolicTangent: 3,
  hyperbolicTangentBackward: 4,
  allFinite: 2,
  softmaxCrossEntropy: 7,
  squaredError: 7,
  absoluteError: 7,
  huberError: 8,
  tukeyError: 8,
  dropout: 6,
  convolve: 11,
  convolveWeights: 8,
  turnFilters: 5,
  copyRows: 9,
  maxPool: 7,
  maxPoolBackward: 9,
  batchStatistics: 13,
  inverseDeviation: 4,
  normalize: 12,
  normalizeBackward: 15,
  sgd: 5,
  momentum: 7,
  adam: 12,
} as const satisfies Record<keyof Kernels, number>
