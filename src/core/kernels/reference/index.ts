import type { Allocate, Arena, Floats } from '../arena'
import type { ImageKernels } from '../imageKernels'
import type { Kernels } from '../kernels'
import { expectKernels } from '../library'
import type { RegularizerKernels } from '../regularizerKernels'
import { activationsReference } from './activations'
import { denseReference } from './dense'
import { lossesReference } from './losses'
import { imagesReference } from './images'
import { oneReference } from './one'
import { optimizersReference } from './optimizers'
import { regularizersReference } from './regularizers'

/**
 * The kernels in plain TypeScript over an array of numbers: what each computes, readable, and the oracle of the
 * tests. Address a stands for element a/4. Agrees with the wasm kernels within rounding, not to the bit.
 */
export function referenceKernels(floats: Floats): Kernels & ImageKernels & RegularizerKernels {
  return {
    ...denseReference(floats),
    ...oneReference(floats),
    ...imagesReference(floats),
    ...regularizersReference(floats),
    ...activationsReference(floats),
    ...lossesReference(floats),
    ...optimizersReference(floats),
  }
}

const MARGIN = 64

function reference(floats: Floats): Arena {
  const kernels = referenceKernels(floats)
  return { kernels, link: (library) => expectKernels(library, kernels), floats, address: MARGIN }
}

/** An arena whose nets compute in float32 with the reference. */
export const referenceArena: Allocate = (bytes) => {
  const floats = new Float32Array(bytes / 4 + MARGIN)
  return reference(floats)
}

/** An arena whose nets compute in double: references for float32 results and for gradient checks. */
export const doubleArena: Allocate = (bytes) => {
  const floats = new Float64Array(bytes / 4 + MARGIN)
  return reference(floats)
}
