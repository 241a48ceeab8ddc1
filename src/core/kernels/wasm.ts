import bytes from './kernels.as.ts?kernels'
import { ARITY, type Kernels } from './kernels'

let compiled: WebAssembly.Module | undefined

/** The compiled kernels over `memory`. Throws when the module lacks a kernel or one takes other arguments. */
export function wasmKernels(memory: WebAssembly.Memory): Kernels {
  compiled ??= new WebAssembly.Module(bytes)
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } })
  if (!isKernels(exports)) throw new Error('wasmKernels: the module does not export the kernels asked for')
  return exports
}

function isKernels(exports: object): exports is Kernels {
  const found = new Map(Object.entries(exports))
  return Object.entries(ARITY).every(([name, arity]) => {
    const kernel: unknown = found.get(name)
    return typeof kernel === 'function' && kernel.length === arity
  })
}
