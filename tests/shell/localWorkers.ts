import type { Config, Frames, Id } from '../../src/experiments'
import { frameOf } from '../../src/runtime/direct'
import { createPool } from '../../src/runtime/pool'
import type { Host, Run } from '../../src/runtime/run'

/** Stands in for a worker where there is none: the same generators, in this thread. */
function open<K extends Id>(id: K, config: Config<K>): Run<Frames[K]> {
  return {
    to: async (index) => {
      const frame = await frameOf(id, config, index)
      return { frame, index: Number.isFinite(index) ? index : 0, ended: !Number.isFinite(index) }
    },
    close: () => {},
  }
}

const host: Host = { open, terminate: () => {} }
export const figureWorker = host
export const figurePool = createPool(1, () => host)
