/**
 * The smallest module with a vector in it, `i32x4.splat(0)`: a page's policy may refuse to compile though WebAssembly is
 * there, and browsers of a certain age have it without the vectors that the kernels need.
 */
const VECTOR = Uint8Array.from([
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 5, 1, 0x60, 0, 1, 0x7b, 3, 2, 1, 0, 10, 8, 1, 6, 0, 0x41, 0, 0xfd, 0x11,
  0x0b,
])

function canCompile(): boolean {
  try {
    return new WebAssembly.Module(VECTOR) instanceof WebAssembly.Module
  } catch {
    return false
  }
}

let isUsed = false

/** Whether any net has computed without WebAssembly. */
export const computesPlainly = (): boolean => isUsed

/** Where WebAssembly is switched off (lockdown modes), nets compute in plain TypeScript, loaded only then. */
export async function loadPlainKernels(): Promise<void> {
  if (canCompile()) return
  // Neither is part of the worker's first script: its kernels come with the first net.
  const [{ arenas }, { referenceArena }] = await Promise.all([
    import('../core/kernels/arena'),
    import('../core/kernels/reference'),
  ])
  arenas.usual = (bytes) => {
    isUsed = true
    return referenceArena(bytes)
  }
}
