import { BALLOTS, type Config, EPOCHS, LAST_PART, params, PARTS_AFTER } from '../params'
import { type Cast, castOn, trainVoters } from './ballots'
import { samplesOf } from './nets'
import { type Poison, poisonAt } from './poison'
import { judge, plainAndNoisy, type Smoothing, smoothingAt } from './smoothing'

export { params }

export interface Frame {
  epoch: number
  /** The first test digit of each kind, one after the other. */
  samples: Float32Array
  /** The poisoned net and the vote, or copies under noise, whichever is asked for. */
  poison: { backdoor: Poison; cast: Cast } | undefined
  smoothing: Smoothing | undefined
}

/** Voters that have been trained after so many of the parts that follow training. */
const votersAfter = (parts: number): number => Math.round((parts / PARTS_AFTER) * BALLOTS)

/** Trains a clean and a poisoned net, then the voters; or a plain and a noisy net, then certifies their answers. */
export function* run(config: Config): Generator<() => Frame, void> {
  const { mode, seed } = config
  const samples = samplesOf(seed).inputs
  for (let part = 0; part <= LAST_PART; part++) {
    const [epoch, after] = [Math.min(part, EPOCHS), Math.max(0, part - EPOCHS)]
    if (mode === 'smoothing') {
      plainAndNoisy(config, epoch)
      judge(config, epoch, after)
      yield () => ({ epoch, samples, poison: undefined, smoothing: smoothingAt(config, epoch, after) })
    } else {
      poisonAt(config, epoch)
      trainVoters(seed, votersAfter(after))
      yield () => ({
        epoch,
        samples,
        poison: {
          backdoor: poisonAt(config, epoch),
          cast: castOn(seed, config.digit, votersAfter(after)),
        },
        smoothing: undefined,
      })
    }
  }
}
