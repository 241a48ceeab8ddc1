import { ANGLES, type Config, EPOCHS, EPOCHS_PER_FRAME, FRAMES, orderOf, params, pointOf } from '../params'
import { type Asked, fieldOf, moonsOf, plainOf, pushedOf, turned, type Worth, worthOf } from './moons'
import { type Triangle, triangleOf, wayFrom } from './triangle'

export { params }

/** Orders whose ways are drawn beside the one that is set. */
export const ORDERS = [0.5, 1, 2, Infinity] as const

export interface NetFrame extends Worth {
  /** Logit of class 1 minus that of class 0 over the plane. */
  field: Float32Array
}

/** What the push did at every angle: nets after all epochs. */
export interface Sweep {
  plain: Worth[]
  pushed: Worth[]
}

export interface Frame {
  epoch: number
  /** The labelled moons, x and y in turn, and their classes. */
  source: Float32Array
  labels: Uint8Array
  /** The unlabelled ones, turned. */
  target: Float32Array
  plain: NetFrame
  pushed: NetFrame
  triangle: Triangle
  /** Where the point in the triangle goes: for each of `ORDERS`, and for the order that is set. */
  ways: Float32Array[]
  way: Float32Array
  sweep: Sweep | undefined
}

function drawn(config: Config, epoch: number, sweep?: Sweep): Frame {
  const { seed, noise, weight, order, angle } = config
  const asked: Asked = { seed, noise, weight, order, angle }
  const { source, target } = moonsOf({ seed, noise })
  const plain = plainOf({ seed, noise }).at(epoch)
  const plainFrame = { field: fieldOf(plain), ...worthOf(plain, asked) }
  const pushed = pushedOf(asked).at(epoch)
  const pushedFrame = { field: fieldOf(pushed), ...worthOf(pushed, asked) }
  const alpha = orderOf(config)
  const point = pointOf(config)
  return {
    epoch,
    source: source.inputs,
    labels: source.labels,
    target: turned(target.inputs, angle),
    plain: plainFrame,
    pushed: pushedFrame,
    triangle: triangleOf({ order: alpha === Infinity ? 'infinite' : alpha }),
    ways: ORDERS.map((each) => wayFrom(point, each)),
    way: wayFrom(point, alpha),
    sweep,
  }
}

function sweepOf({ seed, noise, weight, order }: Config): Sweep {
  const asked = (angle: number): Asked => ({ seed, noise, weight, order, angle })
  const plain = plainOf({ seed, noise }).at(EPOCHS)
  return {
    plain: ANGLES.map((angle) => worthOf(plain, asked(angle))),
    pushed: ANGLES.map((angle) => worthOf(pushedOf(asked(angle)).at(EPOCHS), asked(angle))),
  }
}

/** Trains a net on labelled moons, and its twin on the entropy of the turned ones too; or trains at every angle. */
export function* run(config: Config): Generator<() => Frame, void> {
  if (config.sweep) {
    yield () => drawn(config, 0, sweepOf(config))
    return
  }
  const { seed, noise, weight, order, angle } = config
  for (let frame = 0; frame <= FRAMES; frame++) {
    const epoch = frame * EPOCHS_PER_FRAME
    plainOf({ seed, noise }).reach(epoch)
    pushedOf({ seed, noise, weight, order, angle }).reach(epoch)
    yield () => drawn(config, epoch)
  }
}
