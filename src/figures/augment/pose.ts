import { FARTHEST, params } from './params'

type Place = readonly [x: number, y: number]

/** How the digit stands: as in the settings of these names. */
export interface Pose {
  readonly x: number
  readonly y: number
  readonly angle: number
  readonly size: number
}

const MIDDLE = 3.5
/** From the middle to the edge of the picture, in pixels. */
const HALF = 4

/** What a hand that comes this close to a plain value means. */
const NEAR = { shift: 0.12, angle: 3, size: 0.03 }

const between = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
const onto = (value: number, step: number, near: number): number => {
  const whole = Math.round(value / step) * step
  return Math.abs(value - whole) <= near ? whole : value
}
const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0

/** Where a place of the upright picture has gone; rows count downwards, turns are anticlockwise to the eye. */
function moved([x, y]: Place, { x: right, y: down, angle, size }: Pose): Place {
  const radians = (angle * Math.PI) / 180
  const [cosine, sine] = [Math.cos(radians), Math.sin(radians)]
  return [MIDDLE + right + size * (cosine * x + sine * y), MIDDLE + down + size * (cosine * y - sine * x)]
}

/** The four corners of the picture as it stands, from the upper left one clockwise. */
export const cornersOf = (pose: Pose): Place[] =>
  [[-HALF, -HALF] as const, [HALF, -HALF] as const, [HALF, HALF] as const, [-HALF, HALF] as const].map(
    (corner) => moved(corner, pose),
  )

export const middleOf = ({ x, y }: Pose): Place => [MIDDLE + x, MIDDLE + y]

/** The pose with its middle at a place: at whole pixels if it is near them, unless it is meant exactly. */
export function withMiddle(x: number, y: number, exact = false): Pick<Pose, 'x' | 'y'> {
  const shift = (value: number): number =>
    rounded(between(onto(value - MIDDLE, 1, exact ? 0 : NEAR.shift), -FARTHEST, FARTHEST), 2)
  return { x: shift(x), y: shift(y) }
}

/**
 * The pose with its lower right corner at a place: turned and zoomed about where its middle is; to plain values near by,
 * unless the place is meant exactly.
 */
export function withCorner(pose: Pose, x: number, y: number, exact = false): Pick<Pose, 'angle' | 'size'> {
  const [right, down] = [x - MIDDLE - pose.x, y - MIDDLE - pose.y]
  const size = Math.hypot(right, down) / Math.hypot(HALF, HALF)
  const degrees = 45 - (Math.atan2(down, right) * 180) / Math.PI
  const angle = degrees > 180 ? degrees - 360 : degrees
  return {
    angle: rounded(between(onto(angle, 45, exact ? 0 : NEAR.angle), params.angle.min, params.angle.max), 0),
    size: rounded(between(onto(size, 1, exact ? 0 : NEAR.size), params.size.min, params.size.max), 2),
  }
}
