import bytes from './kernels.as.ts?kernels'
import type { Kernels } from './kernels'

let compiled: WebAssembly.Module | undefined

/** The compiled kernels over `memory`. */
export function wasmKernels(memory: WebAssembly.Memory): Kernels {
  compiled ??= new WebAssembly.Module(bytes)
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } })
  if (!areKernels(exports)) throw new Error('wasmKernels: the module does not export kernels')
  return exports
}

/** The build compiles one module; that it exports every kernel with its arguments is tested, not checked again here. */
function areKernels(exports: object): exports is Kernels {
  return 'gemm' in exports
}
