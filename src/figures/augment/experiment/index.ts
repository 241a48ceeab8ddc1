import {
  boxAbout,
  changed,
  coarse,
  cutout,
  type Raster,
  raster,
  tone,
  warp,
} from '../../../core/augmentations'
import { stream } from '../../../core/random'
import { type Tick, ticksOf } from '../names'
import { type Config, DARKEST, EPOCHS, params } from '../params'
import { type Digits, digitsOf, HOLE, noisy, PIXELS, rowOf, SIDE } from './data'
import { type NetFrame, trained } from './training'

export { params }

/** Visits of training that are shown. */
export const COPIES = 20

export interface Frame {
  epoch: number
  /** What the nets see of the digit on the stage, and what it is; −1 for one the reader has drawn. */
  seen: Float32Array
  label: number
  /** The digit as training would see it at so many visits, one after the other. */
  copies: Float32Array
  /** Trained without a change, and with the changes ticked. */
  plain: NetFrame
  trained: NetFrame
}

/** The digit on the stage, upright: one of the test digits, or the reader’s own. */
function digitOf({ test }: Digits, { digit, drawn }: Config): { picture: Raster; label: number } {
  if (drawn.length === PIXELS) {
    return {
      picture: raster(
        SIDE,
        SIDE,
        Float32Array.from(drawn, (ink) => ink / DARKEST),
      ),
      label: -1,
    }
  }
  const at = Math.max(0, test.labels.indexOf(digit))
  return { picture: rowOf(test, at), label: test.labels[at] }
}

/** The picture after everything the reader has done to it. */
function seenOf(picture: Raster, config: Config): Raster {
  const moved = warp(picture, {
    shiftX: config.x,
    shiftY: config.y,
    turn: config.angle,
    zoom: config.size,
  })
  const toned = tone(config.coarse ? coarse(moved, 2) : moved, config.gain, 0)
  if (config.damage === 'hole') return cutout(toned, boxAbout(toned, [3, 3], [HOLE, HOLE]))
  return config.damage === 'noise' ? noisy(toned, stream(config.seed).fork('noise on the stage')) : toned
}

function copiesOf(picture: Raster, ticks: readonly Tick[], seed: number): Float32Array {
  const random = stream(seed).fork('copies')
  const copies = new Float32Array(COPIES * PIXELS)
  for (let i = 0; i < COPIES; i++) copies.set(changed(picture, ticks, random).values, PIXELS * i)
  return copies
}

/** Trains a net without changes and its twin with those ticked; a frame an epoch. */
export function* run(config: Config): Generator<() => Frame, void> {
  const { seed } = config
  const ticks = ticksOf(config)
  const { picture, label } = digitOf(digitsOf(seed), config)
  const { values: seen } = seenOf(picture, config)
  const still = { seen, label, copies: copiesOf(picture, ticks, seed) }
  const nets = { plain: trained({ ticks: [], seed }), trained: trained({ ticks, seed }) }
  for (let epoch = 0; epoch <= EPOCHS; epoch += 1) {
    nets.plain.reach(epoch)
    nets.trained.reach(epoch)
    yield () => ({
      epoch,
      ...still,
      plain: nets.plain.at(epoch, seen),
      trained: nets.trained.at(epoch, seen),
    })
  }
}
