import type { Kernels } from './kernels'
import type { Link } from './library'
import { wasmKernels } from './wasm'

/** Numbers the kernels work on: float32, or double in the reference. */
export type Floats = Float32Array | Float64Array

/** A stretch of kernel memory, zeroed; it never moves, and is freed with the last object that holds it. */
export interface Arena {
  readonly kernels: Kernels
  /** Gives the kernels of further modules over the same memory. */
  readonly link: Link
  /** The whole memory; address a is element a/4. */
  readonly floats: Floats
  /** First byte, a multiple of 16. */
  readonly address: number
}

/** Makes an arena of so many bytes. */
export type Allocate = (bytes: number) => Arena

const PAGE = 65536
/** Bytes of a memory that several nets share: engines allow a few hundred memories, figures want more nets. */
const SHARED = 256 * PAGE
/** Before the first arena: address 0 stands for “none”, and the kernels keep their constants from 16 on. */
const MARGIN = 128

interface Block {
  readonly kernels: Kernels
  readonly link: Link
  readonly floats: Float32Array
  used: number
}

let open: Block | undefined

function newBlock(bytes: number): Block {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) })
  return { ...wasmKernels(memory), floats: new Float32Array(memory.buffer), used: MARGIN }
}

/** An arena in wasm memory. Throws RangeError when the engine has no memory left. */
export const wasmArena: Allocate = (bytes) => {
  const size = Math.ceil((bytes + MARGIN) / 64) * 64
  if (size + MARGIN > SHARED) {
    return { ...newBlock(size + MARGIN), address: MARGIN }
  }
  if (!open || open.used + size > SHARED) open = newBlock(SHARED)
  const address = open.used
  open.used += size
  return { ...open, address }
}

/** Where nets live unless told otherwise. Another place is put here where WebAssembly is switched off. */
export const arenas: { usual: Allocate } = { usual: wasmArena }
