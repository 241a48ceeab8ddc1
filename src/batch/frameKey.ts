import { createHash } from 'node:crypto'
import { versions } from 'node:process'
import type { Value } from '../params/declare'

/** JSON has no −0, NaN or infinity, and a run may tell them apart. */
const plain = (_name: string, value: unknown): unknown =>
  typeof value === 'number' && (Object.is(value, -0) || !Number.isFinite(value))
    ? { number: Object.is(value, -0) ? '-0' : String(value) }
    : value

/**
 * Names a frame by all that it depends on: the sources of its experiment (their hash), the engine that runs them, the
 * config and the frame's number.
 */
export function frameKey(sources: string, config: Readonly<Record<string, Value>>, at: number): string {
  const settings = Object.entries(config).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([sources, versions.v8, settings, at], plain))
    .digest('hex')
}
