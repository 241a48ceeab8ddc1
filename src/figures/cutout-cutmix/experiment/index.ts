import {
  boxAbout,
  type Box,
  cutMix,
  cutout,
  inkMoved,
  type Raster,
  raster,
  shareLeft,
} from '../../../core/augmentations'
import { boxOf } from '../box'
import { NETS, type NetName } from '../names'
import { type Config, DARKEST, EPOCHS, HOLE, params, SIDE } from '../params'
import { coveredEverywhere, type Digits, digitsOf, freshDigit, PIXELS } from './data'
import { type Trained, trained, type Worth } from './training'

export { params }

export interface NetFrame extends Worth {
  /** Probabilities of the ten digits for the picture on the stage. */
  answer: Float32Array
  /** Probability of A’s digit with the hole about each pixel. */
  map: Float32Array
  /** Mean −log p of the right digit under a hole, while it trained. */
  losses: readonly number[]
}

export interface Frame {
  epoch: number
  a: Float32Array
  b: Float32Array
  /** What has become of A in the box. */
  mixed: Float32Array
  box: Box
  /** Share of the label that is still A’s. */
  lambda: number
  /** Of the ink in the mixture, the share that comes from B; and of A’s ink, the share that is covered. */
  inkOfB: number
  inkCovered: number
  /** A with the hole, where it stands. */
  holed: Float32Array
  nets: Readonly<Record<NetName, NetFrame>>
}

const inkOf = ({ values }: Raster): number => values.reduce((sum, value) => sum + value, 0)

/** Picture A: a test digit, or what the reader has drawn and says is such a digit. */
const pictureA = (digits: Digits, { drawn, digitA }: Config): Raster =>
  drawn.length === PIXELS
    ? raster(
        SIDE,
        SIDE,
        Float32Array.from(drawn, (ink) => ink / DARKEST),
      )
    : freshDigit(digits, digitA, 0)

/** The mixture, its label and its ink. */
function mixtureOf(a: Raster, b: Raster, box: Box, method: Config['method']) {
  const covered = inkMoved(a, box)
  const [left, brought] = [(1 - covered) * inkOf(a), inkMoved(b, box) * inkOf(b)]
  if (method === 'cutout') return { mixed: cutout(a, box).values, lambda: 1, inkOfB: 0, inkCovered: covered }
  return {
    mixed: cutMix(a, b, box).values,
    lambda: shareLeft(a, box),
    inkOfB: left + brought === 0 ? 0 : brought / (left + brought),
    inkCovered: covered,
  }
}

/** A net’s view of what is on the stage. */
function seenBy(
  net: Trained,
  epoch: number,
  mixed: Float32Array,
  covered: Float32Array,
  digit: number,
): NetFrame {
  const answers = net.answers(epoch, covered)
  return {
    ...net.worthAt(epoch),
    answer: net.answers(epoch, mixed),
    map: Float32Array.from({ length: SIDE * SIDE }, (_, at) => answers[10 * at + digit]),
    losses: net.losses(epoch),
  }
}

/** Trains three nets from the same weights on the same batches; a frame an epoch. */
export function* run(config: Config): Generator<() => Frame, void> {
  const { seed, side, digitA, digitB, method, holeX, holeY } = config
  const digits = digitsOf(seed)
  const [a, b] = [pictureA(digits, config), freshDigit(digits, digitB, 1)]
  const box = boxOf(config)
  const mixture = mixtureOf(a, b, box, method)
  const covered = coveredEverywhere(a)
  const nets = {
    plain: trained({ method: 'plain', side: 0, seed }),
    cutout: trained({ method: 'cutout', side, seed }),
    cutmix: trained({ method: 'cutmix', side: 0, seed }),
  }
  const seen = (name: NetName, epoch: number): NetFrame =>
    seenBy(nets[name], epoch, mixture.mixed, covered, digitA)
  for (let epoch = 0; epoch <= EPOCHS; epoch += 1) {
    for (const name of NETS) nets[name].reach(epoch)
    yield () => ({
      epoch,
      a: a.values,
      b: b.values,
      ...mixture,
      box,
      holed: cutout(a, boxAbout(a, [holeX, holeY], [HOLE, HOLE])).values,
      nets: { plain: seen('plain', epoch), cutout: seen('cutout', epoch), cutmix: seen('cutmix', epoch) },
    })
  }
}
