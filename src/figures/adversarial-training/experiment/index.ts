import { type Config, EPOCHS, params } from '../params'
import { digitNet, type DigitNet } from './digits'
import { type MoonNet, moonNetOf, moonsOf, plainOf, robustOf } from './moons'

export { params }

export interface Frame {
  epoch: number
  /** Points of the two moons, x and y in turn, and their classes. */
  points: Float32Array
  labels: Uint8Array
  plain: MoonNet
  robust: MoonNet
  /** The net for digits, where one is asked for: then the moons' nets are untrained. */
  digits: DigitNet | undefined
}

/** Trains a plain net and one by TRADES on two moons, a frame an epoch; or one net on digits, in a single frame. */
export function* run(config: Config): Generator<() => Frame, void> {
  const { inputs, labels } = moonsOf(config)
  const { seed, noise, box, beta } = config
  const [plain, robust] = [plainOf({ seed, noise }), robustOf({ seed, noise, box, beta })]
  const drawn = (epoch: number, digits?: DigitNet): Frame => ({
    epoch,
    points: inputs,
    labels,
    plain: moonNetOf(plain.at(epoch), config),
    robust: moonNetOf(robust.at(epoch), config),
    digits,
  })
  if (config.digits !== 'none') {
    yield () => drawn(0, digitNet(config))
    return
  }
  for (let epoch = 0; epoch <= EPOCHS; epoch++) {
    plain.reach(epoch)
    robust.reach(epoch)
    yield () => drawn(epoch)
  }
}
