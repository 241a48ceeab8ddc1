import { expect, test } from 'vitest'
import { wasmArena } from '../../../src/core/kernels/arena'
import { images, type ImageKernels } from '../../../src/core/kernels/imageKernels'
import type { Kernels } from '../../../src/core/kernels/kernels'
import { regularizers, type RegularizerKernels } from '../../../src/core/kernels/regularizerKernels'

type Arity<Exports> = {
  [Name in keyof Exports]: Exports[Name] extends (...given: infer Given) => unknown ? Given['length'] : never
}

/** How many arguments each kernel takes. */
const DENSE: Arity<Kernels> = {
  dense: 9,
  denseBackward: 12,
  padRows: 4,
  measure: 3,
  denseRow: 8,
  sgdRow: 11,
  relu: 3,
  reluBackward: 4,
  tanh: 3,
  tanhBackward: 4,
  allFinite: 2,
  copyRows: 9,
  softmaxCrossEntropy: 8,
  residualLoss: 10,
  sgd: 5,
  momentum: 7,
  adam: 12,
}
/** What the other modules import of the first. */
const IMPORTED = { product: 17, transpose: 6, columnSums: 5 }
const IMAGES: Arity<ImageKernels> = {
  convolve: 11,
  convolveWeights: 9,
  convolveBack: 10,
  maxPool: 7,
  maxPoolBackward: 9,
}
const REGULARIZERS: Arity<RegularizerKernels> = {
  dropout: 6,
  batchStatistics: 12,
  normalize: 13,
  normalizeBackward: 16,
}

test('the modules export every kernel, with as many arguments as its type says, and nothing else', () => {
  const { kernels, link } = wasmArena(64)
  const found = (exports: object) =>
    Object.fromEntries(
      Object.entries(exports).map(([name, kernel]: [string, unknown]) => [
        name,
        typeof kernel === 'function' && kernel.length,
      ]),
    )
  expect(found(kernels)).toEqual({ ...DENSE, ...IMPORTED })
  expect(found(link(images))).toEqual(IMAGES)
  expect(found(link(regularizers))).toEqual(REGULARIZERS)
})

test('a memory holds each further module once', () => {
  const { link } = wasmArena(64)
  expect(link(images)).toBe(link(images))
})

test('arenas begin beyond the kernels’ own constants, with zeros', () => {
  const { floats, address } = wasmArena(2 ** 25)
  expect(floats.subarray(0, address / 4).some(Boolean)).toBe(true)
  expect(floats.subarray(address / 4).some(Boolean)).toBe(false)
})
