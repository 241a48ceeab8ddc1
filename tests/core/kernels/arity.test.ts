import { expect, test } from 'vitest'
import { wasmArena } from '../../../src/core/kernels/arena'
import type { Kernels } from '../../../src/core/kernels/kernels'

/** How many arguments each kernel takes. */
const ARITY = {
  gemm: 11,
  denseBackward: 12,
  measure: 3,
  denseRow: 8,
  descendRow: 11,
  relu: 3,
  reluBackward: 4,
  hyperbolicTangent: 3,
  hyperbolicTangentBackward: 4,
  allFinite: 2,
  softmaxCrossEntropy: 8,
  residualLoss: 10,
  dropout: 6,
  convolve: 11,
  convolveWeights: 9,
  convolveBack: 10,
  copyRows: 9,
  maxPool: 7,
  maxPoolBackward: 9,
  batchStatistics: 12,
  normalize: 13,
  normalizeBackward: 16,
  sgd: 5,
  momentum: 7,
  adam: 12,
} as const satisfies { [Name in keyof Kernels]: Parameters<Kernels[Name]>['length'] }

test('the module exports every kernel, with as many arguments as its type says, and nothing else', () => {
  const { kernels } = wasmArena(64)
  const found = Object.entries(kernels).map(([name, kernel]) => [name, kernel.length])
  expect(Object.fromEntries(found)).toEqual(ARITY)
})

test('arenas begin beyond the kernels’ own constants, with zeros', () => {
  const { floats, address } = wasmArena(2 ** 25)
  expect(floats.subarray(0, address / 4).some(Boolean)).toBe(true)
  expect(floats.subarray(address / 4).some(Boolean)).toBe(false)
})
