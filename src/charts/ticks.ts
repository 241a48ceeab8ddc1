import { roundNumbers } from './roundNumbers'
import { decimalsOf, formatFixed, say, superscript } from './number'
import type { Scale, ScaleKind } from './scale'

export interface AxisTick {
  at: number
  label: string
}

export interface AxisSpec {
  domain: readonly [low: number, high: number]
  label: string
  unit?: string | undefined
  scale?: ScaleKind | undefined
  /** Where to put numbers or names; otherwise as many round numbers as there is room for. */
  ticks?: readonly (number | AxisTick)[] | undefined
  /** Without a line along it: for what is laid out on a sheet, and not measured. */
  bare?: boolean
}

/** The name of an axis with its unit; a log axis says so. */
export function axisTitle({ label, unit, scale }: AxisSpec): string {
  const notes = [unit, scale === 'log' ? 'log scale' : undefined].filter((note) => note !== undefined)
  return notes.length === 0 ? label : `${label} (${notes.join(', ')})`
}

const strip = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

function linear([low, high]: readonly [number, number], count: number): AxisTick[] {
  const { step, numbers } = roundNumbers(Math.min(low, high), Math.max(low, high), count)
  const decimals = decimalsOf(step)
  const plain = Math.max(Math.abs(low), Math.abs(high)) < 1e6 && decimals <= 5
  return numbers.map((at) => ({
    at,
    label: plain ? strip(formatFixed(at, decimals)) : say(at),
  }))
}

function powers(from: number, to: number, count: number): AxisTick[] {
  const stride = Math.max(1, Math.ceil((to - from + 1) / count))
  const plain = from >= -3 && to <= 4
  const found: AxisTick[] = []
  for (let power = Math.ceil(from / stride) * stride; power <= to; power += stride) {
    const at = Number(`1e${power}`)
    found.push({ at, label: plain ? say(at) : `10${superscript(power)}` })
  }
  return found
}

function logarithmic([low, high]: readonly [number, number], count: number): AxisTick[] {
  const from = Math.ceil(Math.log10(low) - 1e-9)
  const to = Math.floor(Math.log10(high) + 1e-9)
  if (to - from >= 2) return powers(from, to, count)
  const found: AxisTick[] = []
  for (let power = from - 1; power <= to; power++) {
    for (const front of count < 4 ? [1, 3] : [1, 2, 5]) {
      const at = Number(`${front}e${power}`)
      if (at >= low && at <= high) found.push({ at, label: say(at) })
    }
  }
  return found.length >= 3 ? found : linear([low, high], count)
}

/** Powers of ten that are given are all written one way, as those that are found. */
function given(numbers: readonly (number | AxisTick)[]): AxisTick[] {
  const powersOf = numbers.map((tick) => (typeof tick === 'number' ? Math.log10(tick) : Number.NaN))
  const asPowers = powersOf.every(Number.isInteger) && powersOf.some((power) => power < -3 || power > 4)
  return numbers.map((tick, i) =>
    typeof tick === 'number'
      ? { at: tick, label: asPowers ? `10${superscript(powersOf[i])}` : say(tick) }
      : tick,
  )
}

/** Powers of ten are short: they may stand this much closer. */
const powerShare = 0.65

/** Ticks of an axis that is `room` pixels long and wants about `every` pixels for each number. */
export function ticksOf(spec: AxisSpec, scale: Scale, room: number, every: number): AxisTick[] {
  const [low, high] = scale.domain()
  if (spec.ticks)
    return given(spec.ticks).filter(({ at }) => at >= Math.min(low, high) && at <= Math.max(low, high))
  const log = spec.scale === 'log'
  const count = Math.max(2, Math.floor(room / (log ? every * powerShare : every)))
  return log ? logarithmic([low, high], count) : linear([low, high], count)
}

/** About how wide a text is in the article's sans, in pixels; no layout is asked. */
export const textWidth = (text: string, fontPx = 13): number => text.length * fontPx * 0.53

/** The ticks whose labels fit beside each other; the others keep their grid line and lose their number. */
export function thinned(ticks: readonly AxisTick[], scale: Scale): AxisTick[] {
  let free = -Infinity
  return ticks.map((tick) => {
    const half = textWidth(tick.label) / 2
    const centre = scale(tick.at)
    if (centre - half < free) return { at: tick.at, label: '' }
    free = centre + half + 6
    return tick
  })
}
