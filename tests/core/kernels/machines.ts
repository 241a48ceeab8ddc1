import { wasmArena, type Arena } from '../../../src/core/kernels/arena'
import { images, type ImageKernels } from '../../../src/core/kernels/imageKernels'
import type { Kernels } from '../../../src/core/kernels/kernels'
import { regularizers, type RegularizerKernels } from '../../../src/core/kernels/regularizerKernels'
import { doubleArena } from '../../../src/core/kernels/reference'
import { stream } from '../../../src/core/random'

/** A kernel's memory: addresses handed out one after the other, filled with numbers. */
export interface Machine {
  readonly kernels: Kernels & ImageKernels & RegularizerKernels
  /** The address of these numbers. */
  readonly put: (values: readonly number[]) => number
  /** The address of so many zeros. */
  readonly room: (count: number) => number
  readonly read: (address: number, count: number) => number[]
  /** Whether nothing was written beyond what has been handed out. */
  readonly keptWithin: () => boolean
}

const FLOATS = 1 << 16
/** How many floats stand between one room and the next, and what they hold. */
const FENCE = 8
const UNTOUCHED = 1234.5

function machine(arena: Arena): Machine {
  let next = arena.address
  const fences: (Float32Array | Float64Array)[] = []
  const room = (count: number) => {
    const address = next
    const end = address / 4 + Math.ceil(count / 4) * 4
    next = 4 * (end + FENCE)
    fences.push(arena.floats.subarray(end, end + FENCE).fill(UNTOUCHED))
    return address
  }
  return {
    kernels: { ...arena.kernels, ...arena.link(images), ...arena.link(regularizers) },
    room,
    put(values) {
      const address = room(values.length)
      arena.floats.set(values, address / 4)
      return address
    },
    keptWithin: () => fences.every((fence) => fence.every((value) => value === UNTOUCHED)),
    read: (address, count) => Array.from(arena.floats.subarray(address / 4, address / 4 + count)),
  }
}

/**
 * How far the wasm kernels are from the reference in double on one and the same program, relative to the largest
 * value of each result; infinite if either writes where it should not.
 */
export function distance(program: (machine: Machine) => number[][]): number {
  const machines = [wasmArena, doubleArena].map((arena) => machine(arena(FLOATS * 4)))
  const [wasm, reference] = machines.map(program)
  if (!machines.every((each) => each.keptWithin())) return Infinity
  return Math.max(
    ...reference.map((expected, result) => {
      const scale = Math.max(1e-30, ...expected.map(Math.abs))
      return Math.max(...expected.map((value, i) => Math.abs(wasm[result][i] - value) / scale))
    }),
  )
}

/** Float32 numbers in ±1 that follow from a seed and a name. */
export function drawn(seed: number, name: string, count: number): number[] {
  const draws = stream(seed).fork(name)
  return Array.from({ length: count }, () => Math.fround(draws.uniform(-1, 1)))
}

/** Rows of `columns` numbers padded to a multiple of four with numbers that must not matter. */
export function paddedRows(seed: number, name: string, rows: number, columns: number): number[] {
  return drawn(seed, name, rows * Math.ceil(columns / 4) * 4)
}

/** The numbers of padded rows without the padding. */
export function unpadded(values: readonly number[], rows: number, columns: number): number[] {
  const stride = Math.ceil(columns / 4) * 4
  return Array.from(
    { length: rows * columns },
    (_, i) => values[Math.floor(i / columns) * stride + (i % columns)],
  )
}
