import type { Config, Frames, Id } from '../../src/experiments'
import { frameOf } from '../../src/batch/frameOf'
import type { Host, Run } from '../../src/runtime/run'

/** Stands in for src/runtime/run where there are no workers: the same generators, in this thread. */
function open<K extends Id>(id: K, config: Config<K>): Run<Frames[K]> {
  return {
    to: async (index) => {
      const frame = await frameOf(id, config, index)
      return { frame, index: Number.isFinite(index) ? index : 0, ended: !Number.isFinite(index) }
    },
    close: () => {},
  }
}

const host: Host = { open }
export const workerHost = (): Host => host
