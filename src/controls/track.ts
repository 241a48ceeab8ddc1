import { decimalsOf, formatFixed, say } from '../charts/number'

export interface Tick {
  at: number
  label: string
}

export interface Track {
  min: number
  max: number
  /** Values lie on min + k·step; 0 for any number. */
  step: number
  scale?: 'linear' | 'log' | undefined
  ticks?: readonly Tick[] | undefined
}

/** Positions of a log track, counted from 0. */
const logPositions = 240

/** The nearest value of the track's grid, inside its range. */
export function onGrid(value: number, { min, max, step }: Track): number {
  const kept = Math.min(max, Math.max(min, value))
  if (step === 0) return Number(kept.toPrecision(6))
  const grid = min + Math.round((kept - min) / step) * step
  return Number(Math.min(max, grid).toFixed(Math.max(decimalsOf(step), decimalsOf(min))))
}

/**
 * What the native range works in: the value itself, or a log track’s position. Positions are whole numbers: a step that
 * is a rounded fraction may overshoot, and browsers then stop one step short of the end.
 */
export function nativeRange({ min, max, step, scale }: Track) {
  // A thousandth of the range where any number will do: of “any” keys make steps of 1 in some browsers.
  if (scale !== 'log') return { min, max, step: step === 0 ? (max - min) / 1000 : step }
  if (min <= 0) throw new Error(`Slider: a log scale needs min > 0, not ${min}`)
  return { min: 0, max: logPositions, step: 1 }
}

export const toNative = (value: number, { scale, min, max }: Track): number =>
  scale === 'log' ? (logPositions * Math.log(Math.max(value, min) / min)) / Math.log(max / min) : value

/** Share of the track to the left of a value, 0 to 1. */
export function shareOf(value: number, track: Track): number {
  const { min, max } = nativeRange(track)
  return max === min ? 0 : Math.min(1, Math.max(0, (toNative(value, track) - min) / (max - min)))
}

/** How near the hand must come to a tick to be drawn to it, as a share of the track. */
const pull = 0.015

/**
 * The value a native position means. A dragging hand is drawn to ticks; a key always moves at least one step,
 * even where a log position is finer than the grid.
 */
export function fromNative(native: number, track: Track, before: number, dragging: boolean): number {
  const raw = track.scale === 'log' ? track.min * (track.max / track.min) ** (native / logPositions) : native
  const value = onGrid(raw, track)
  if (dragging) {
    const share = shareOf(value, track)
    return track.ticks?.find(({ at }) => Math.abs(shareOf(at, track) - share) < pull)?.at ?? value
  }
  const moved = native - toNative(before, track)
  return value === before && moved !== 0 ? onGrid(before + Math.sign(moved) * track.step, track) : value
}

/** A value as a slider shows it: the decimals of its step, so that the text does not jump. */
export const valueText = (value: number, { step, scale }: Track): string =>
  step === 0 || scale === 'log' ? say(value) : formatFixed(value, decimalsOf(step))

const CHARACTER_PX = 6.8
const GAP_PX = 8
/** What a finger needs, at least. */
const FINGER_PX = 30

/** Row of each tick's label, 0 or 1, so that neighbours do not overlap on a track this wide. */
export function tickRows(ticks: readonly Tick[], track: Track, width = 250): number[] {
  const ends = [-Infinity, -Infinity]
  return ticks.map(({ at, label }) => {
    const half = Math.max(FINGER_PX, label.length * CHARACTER_PX + GAP_PX) / 2
    const centre = Math.min(width - half, Math.max(half, shareOf(at, track) * width))
    const row = centre - half >= (ends[0] ?? 0) ? 0 : 1
    ends[row] = centre + half
    return row
  })
}
