import type { Allocate, Arena, Floats } from '../arena'
import type { ImageKernels } from '../imageKernels'
import type { Kernels } from '../kernels'
import { expectKernels } from '../library'
import type { RegularizerKernels } from '../regularizerKernels'
import { activationsTwin } from './activations'
import { denseTwin } from './dense'
import { lossesTwin } from './losses'
import { imagesTwin } from './images'
import { oneTwin } from './one'
import { optimizersTwin } from './optimizers'
import { regularizersTwin } from './regularizers'

/**
 * The kernels in plain TypeScript over an array of numbers: what each computes, readable, and the oracle of the
 * tests. Address a stands for element a/4. Agrees with the wasm kernels within rounding, not to the bit.
 */
export function twinKernels(floats: Floats): Kernels & ImageKernels & RegularizerKernels {
  return {
    ...denseTwin(floats),
    ...oneTwin(floats),
    ...imagesTwin(floats),
    ...regularizersTwin(floats),
    ...activationsTwin(floats),
    ...lossesTwin(floats),
    ...optimizersTwin(floats),
  }
}

const MARGIN = 64

function twin(floats: Floats): Arena {
  const kernels = twinKernels(floats)
  return { kernels, link: (library) => expectKernels(library, kernels), floats, address: MARGIN }
}

/** An arena whose nets compute in float32 with the twin. */
export const twinArena: Allocate = (bytes) => {
  const floats = new Float32Array(bytes / 4 + MARGIN)
  return twin(floats)
}

/** An arena whose nets compute in double: references for float32 results and for gradient checks. */
export const doubleArena: Allocate = (bytes) => {
  const floats = new Float64Array(bytes / 4 + MARGIN)
  return twin(floats)
}
