import type { Tick } from './declare'

/** Ticks that are called by their own value. */
export const ticksAt = (...values: readonly number[]): readonly Tick[] =>
  values.map((at) => ({ at, label: String(at) }))
