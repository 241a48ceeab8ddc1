import { describe, expect, it } from 'vitest'
import { type Id, ids, isId, loaders } from '../src/experiments'
import { reader } from '../src/runtime/advance'
import { defaultsOf } from '../src/params/config'

/** Frames looked at one by one before the end is asked for at once. */
const FIRST = 3
const MOST_BYTES = 100_000

function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 8
  return Object.values(value).reduce((sum: number, part) => sum + bytesOf(part), 0)
}

async function start<K extends Id>(id: K) {
  const { params, run } = await loaders[id]()
  return reader(run(defaultsOf(params)))
}

describe.each(ids.filter(isId))('the experiment %s', (id) => {
  it('gives the same frames for the same config, read one by one or at once', async () => {
    const slow = await start(id)
    for (let i = 0; i < FIRST; i += 1) slow.advanceTo(i)
    expect(slow.advanceTo(Infinity)).toEqual((await start(id)).advanceTo(Infinity))
  })

  it('has frames that can be sent, of at most 100 kB', async () => {
    const frames = await start(id)
    for (const at of [0, 1, Infinity]) {
      const frame = frames.advanceTo(at)?.frame
      expect(structuredClone(frame)).toEqual(frame)
      expect(bytesOf(frame)).toBeLessThanOrEqual(MOST_BYTES)
    }
  })
})
