import type { Change } from '../../core/augmentations'

/** Changes that training may use and tests make; each has a tick, a row and a column. */
export const KINDS = ['shift', 'turn', 'zoom', 'resolution', 'contrast'] as const
export type Kind = (typeof KINDS)[number]

/** What the nets are tested on: digits as they are, changed in one way, or damaged as no tick trains for. */
export const TESTS = ['clean', ...KINDS, 'hole', 'noise'] as const
export type Test = (typeof TESTS)[number]

/** Everything that has a tick; the last one changes what a digit is. */
export const TICKS = [...KINDS, 'upsideDown'] as const satisfies readonly Change[]
export type Tick = (typeof TICKS)[number]

export const TEST_NAMES: Readonly<Record<Test, string>> = {
  clean: 'as is',
  shift: 'shift',
  turn: 'turn',
  zoom: 'zoom',
  resolution: 'coarse',
  contrast: 'contrast',
  hole: 'hole',
  noise: 'noise',
}

export const TICK_NAMES: Readonly<Record<Tick, string>> = {
  shift: 'shift',
  turn: 'turn',
  zoom: 'zoom',
  resolution: 'coarse',
  contrast: 'contrast',
  upsideDown: 'half turn',
}

/** What was practised, as a sentence says it. */
export const PRACTISED: Readonly<Record<Tick, string>> = {
  shift: 'shifts',
  turn: 'turns',
  zoom: 'zooms',
  resolution: 'coarse pixels',
  contrast: 'contrasts',
  upsideDown: 'turns by 180°',
}

/** The net that never saw a change, and the one trained with those ticked. */
export const STYLES = { plain: 'plain', trained: 'robust' } as const

/** What training may use under these settings. */
export const ticksOf = (config: Readonly<Record<Tick, boolean>>): Tick[] =>
  TICKS.filter((name) => config[name])
