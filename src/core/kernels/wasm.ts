import bytes from './kernels.as.ts?kernels'
import type { Kernels } from './kernels'
import { expectKernels, type Library, type Link } from './library'

const dense: Library<Kernels> = {
  bytes,
  isIn: (exports): exports is Kernels => 'dense' in exports,
}

const compiled = new Map<Uint8Array, WebAssembly.Module>()

type Exports = WebAssembly.Instance['exports']

function instantiate(code: Uint8Array<ArrayBuffer>, memory: WebAssembly.Memory, kernels: Exports): Exports {
  const module = compiled.get(code) ?? new WebAssembly.Module(code)
  compiled.set(code, module)
  return new WebAssembly.Instance(module, { env: { memory }, kernels }).exports
}

/** The kernels of dense nets over `memory`, and further modules over the same memory, each once. */
export function wasmKernels(memory: WebAssembly.Memory): { kernels: Kernels; link: Link } {
  const kernels = instantiate(bytes, memory, {})
  const linked = new Map<Uint8Array, Exports>()
  return {
    kernels: expectKernels(dense, kernels),
    link(library) {
      const exports = linked.get(library.bytes) ?? instantiate(library.bytes, memory, kernels)
      linked.set(library.bytes, exports)
      return expectKernels(library, exports)
    },
  }
}
