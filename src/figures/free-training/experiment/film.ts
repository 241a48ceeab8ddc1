import { pgd } from '../../../core/attacks'
import { type Labelled, pick } from '../../../core/datasets'
import { memo } from '../../../core/memo'
import { stream } from '../../../core/random'
import { predictedClasses } from '../../../core/statistics'
import { TrainedRun } from '../../../core/training'
import { carried, type Replayed } from '../../../core/training/free'
import type { Metered } from '../../../core/training/metered'
import { type Config, ROUND } from '../params'
import { shownOf } from '../slots'
import { BALL, freely, round, start, type Started } from './nets'

/** Of a batch the film shows its first digits. */
export const SHOWN = 2
/** Fresh digits, and steps of the attack on them, by which a net is followed while it trains. */
const FOLLOWED = { digits: 100, steps: 5 }

/** What one replay is like, before its step is taken. */
export interface Shot {
  /** From 1. */
  replay: number
  /** The digits as the net sees them, and what has been added to them: SHOWN × 64. */
  seen: Float32Array
  delta: Float32Array
  /** What the net reads in them. */
  said: Uint8Array
  /** Mean loss of the whole batch. */
  loss: number
}

export interface Film {
  /** Number of the batch, from 1. */
  batch: number
  labels: Uint8Array
  shots: readonly Shot[]
}

/** What there is to see at one moment of the training. */
export interface Moment {
  film: Film
  /** Mean loss on fresh digits under attack. */
  loss: number
}

type Asked = Pick<Config, 'seed' | 'replays'>

/** Mean loss on fresh digits under an attack: the same digits and starts whenever it is asked. */
function lossUnderAttack(net: Metered['net'], fresh: Labelled, seed: number): number {
  const { inputs, labels } = fresh
  const random = stream(seed).fork('attack on the way')
  return net.meanLoss(pgd(net, inputs, labels, { ...BALL, steps: FOLLOWED.steps, random }).x, labels)
}

const freshOf = ({ test }: Started): Labelled =>
  pick(
    test,
    Array.from({ length: FOLLOWED.digits }, (_, i) => i),
  )

/** The plain net’s losses, round by round; they depend on the seed alone. */
export const plainRun = memo(2, (seed: number) => {
  const started = start(seed)
  const fresh = freshOf(started)
  return new TrainedRun({
    net: started.net.net,
    train: (_, number) => round(started, number, { kind: 'plain' }),
    note: (net) => lossUnderAttack(net, fresh, seed),
  })
})

/** The digits of a batch that the film shows, and what the net reads in them as they are seen. */
function shotOf(net: Metered['net'], { inputs, labels, delta, replay }: Replayed): Shot {
  const all = carried(inputs, delta, BALL.box)
  const length = SHOWN * net.inputs
  const seen = Float32Array.from(all.subarray(0, length))
  return {
    replay: replay + 1,
    seen,
    delta: Float32Array.from(delta.subarray(0, length)),
    said: predictedClasses(net.predict(seen), net.outputs),
    loss: net.meanLoss(all, labels),
  }
}

/** Whether a batch, from 0, is the last whole one when some round’s worth of passes has been made; or the first of all. */
const isLastWhole = (batch: number, replays: number): boolean => {
  const [end, nextEnd] = [(batch + 1) * replays, (batch + 2) * replays]
  return batch === 0 || Math.ceil(end / ROUND) * ROUND < nextEnd
}

/** Free training, filmed: what there is to see before it starts and after every round’s worth of passes. */
function* filming({ seed, replays }: Asked): Generator<Moment, void> {
  const started = start(seed)
  const { net } = started.net
  const fresh = freshOf(started)
  const isShown = new Set(shownOf(replays))
  let whole: Film | undefined
  let film: Film = { batch: 0, labels: new Uint8Array(0), shots: [] }
  let steps = 0
  for (const replayed of freely(started, replays)) {
    const batch = Math.floor(steps / replays)
    if (replayed.replay === 0) {
      if (film.shots.length > 0) whole = film
      film = { batch: batch + 1, labels: replayed.labels.slice(0, SHOWN), shots: [] }
    }
    if (isLastWhole(batch, replays) && isShown.has(replayed.replay + 1))
      film = { ...film, shots: [...film.shots, shotOf(net, replayed)] }
    if (steps % ROUND === 0) yield { film: whole ?? film, loss: lossUnderAttack(net, fresh, seed) }
    steps += 1
  }
}

/** The moments of a filmed training, each trained for once. */
export const filmOf = memo(4, (asked: Asked) => {
  const coming = filming(asked)
  const moments: Moment[] = []
  return (rounds: number): readonly Moment[] => {
    while (moments.length <= rounds) {
      const next = coming.next()
      if (next.done === true) break
      moments.push(next.value)
    }
    return moments.slice(0, rounds + 1)
  }
})
