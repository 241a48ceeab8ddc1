import { afterEach, describe, expect, it, vi } from 'vitest'
import { arenas, wasmArena } from '../../src/core/kernels/arena'
import { computesPlainly, loadPlainKernels } from '../../src/runtime/plainKernels'

afterEach(() => {
  vi.unstubAllGlobals()
  arenas.usual = wasmArena
})

describe('nets', () => {
  it('compute in wasm memory where it can be had', async () => {
    await loadPlainKernels()
    expect(arenas.usual).toBe(wasmArena)
    expect(computesPlainly()).toBe(false)
  })

  it.each([
    ['is switched off', undefined],
    [
      'is refused by a policy',
      {
        Module: () => {
          throw new Error('refused')
        },
      },
    ],
    [
      'has no vectors',
      {
        Module: (code: Uint8Array) => {
          if (code.includes(0xfd)) throw new Error('unknown opcode')
        },
      },
    ],
  ])('compute in plain TypeScript where WebAssembly %s, and that can be told', async (_, stub) => {
    vi.stubGlobal('WebAssembly', stub)
    await loadPlainKernels()
    const { kernels, floats, address } = arenas.usual(64)
    floats.set([-1, 2], address / 4)
    kernels.relu(address, address + 16, 2)
    expect([...floats.subarray(address / 4 + 4, address / 4 + 6)]).toEqual([0, 2])
    expect(computesPlainly()).toBe(true)
  })
})
