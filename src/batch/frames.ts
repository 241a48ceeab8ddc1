import { deserialize, serialize } from 'node:v8'
import type { Config, Frames, Id } from '../experiments'
import { frameKey } from './frameKey'
import { frameOf } from './frameOf'
import { openStore } from './store'
import type { Order } from './thread'
import { Threads } from './threads'

/** The frames of an experiment under each of these configs, of this number (the last, unless given). */
export type FramesOf = <K extends Id>(
  id: K,
  configs: readonly Config<K>[],
  at?: number,
) => readonly Promise<Frames[K]>[]

export interface FramesOptions {
  /** Address of the module that threads run. */
  bundle: string
  /** By experiment, the hash of all its sources. */
  sources: Readonly<Record<string, string>>
  /** Where frames are kept. */
  folder: string
  /** As many as there are cores, unless given; 0: all in this thread. */
  threads?: number | undefined
}

function frameIn<K extends Id>(id: K, bytes: Uint8Array): Frames[K]
function frameIn(_id: Id, bytes: Uint8Array): unknown {
  return deserialize(bytes)
}

/** Frames, each computed once: what was kept is read, the rest is computed side by side and kept. */
export function openFrames({ bundle, sources, folder, threads }: FramesOptions): FramesOf {
  const store = openStore(folder)
  const pool = new Threads(bundle, threads)
  const asked = new Map<string, Promise<Uint8Array>>()

  async function compute({ id, config }: Order, key: string, run: () => Promise<Uint8Array>) {
    try {
      const bytes = await run()
      store.write(key, bytes)
      return bytes
    } catch (cause) {
      throw new Error(`${id} made no frame under ${JSON.stringify(config)}: ${String(cause)}`, { cause })
    } finally {
      asked.delete(key)
    }
  }

  return (id, configs, at = Infinity) =>
    configs.map(async (config) => {
      if (!Object.hasOwn(sources, id))
        throw new Error(`${id} is no folder of figures: its sources have no hash.`)
      const key = frameKey(sources[id], config, at)
      const kept = store.read(key)
      if (kept !== undefined) return frameIn(id, kept)
      const order = { id, config, at }
      const asking =
        asked.get(key) ??
        compute(order, key, async () =>
          threads === 0 ? serialize(await frameOf(id, config, at)) : pool.run(order, configs.length),
        )
      asked.set(key, asking)
      return frameIn(id, await asking)
    })
}
