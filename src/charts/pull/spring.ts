import { svgPen } from '../svgPen'

/** Turns of a spring, and how far they reach to each side of its axis, in pixels. */
const TURNS = 5
const REACH = 5
/** Straight ends, in pixels; a spring shorter than both has no turns. */
const END = 4

/**
 * A spring along an upright line from one height to another (pixels): always the same number of turns, so that one
 * sees how far it is stretched. Empty where a number is not finite.
 */
export function springPath(x: number, from: number, to: number): string {
  if (!Number.isFinite(x + from + to)) return ''
  const path = svgPen()
  path.moveTo(x, from)
  const length = Math.abs(to - from)
  if (length > 2 * END + TURNS) {
    const down = Math.sign(to - from)
    const step = (length - 2 * END) / (2 * TURNS)
    for (let turn = 0; turn < 2 * TURNS; turn++) {
      const side = turn % 2 === 0 ? REACH : -REACH
      path.lineTo(x + side, from + down * (END + step * (turn + 0.5)))
    }
    path.lineTo(x, to - down * END)
  }
  path.lineTo(x, to)
  return path.toString()
}

/** The end of a rope that may be at most `limit` long, tied at `from` and pulled towards `to`; in data units. */
export const ropeEnd = (from: number, to: number, limit: number): number =>
  from + Math.sign(to - from) * Math.min(Math.abs(to - from), limit)
