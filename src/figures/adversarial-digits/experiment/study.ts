import { accuracyOf, answers, distances, distanceAlong, lossGradient } from '../../../core/attacks'
import type { Labelled, Split } from '../../../core/datasets'
import { splitDigits } from '../../../core/datasets/digits'
import { memo } from '../../../core/memo'
import type { Net } from '../../../core/nets'
import { type Stream, stream } from '../../../core/random'
import { accuracy, createDigitNet, TrainedRun, trainEpoch } from '../../../core/training'
import { BOX, ballAttacks, nearestAttacks } from './attacks'
import { BALL_ATTACKS, type BallAttack } from '../names'
import { EPOCHS, EPSILONS, FARTHEST, GROUP } from '../params'

const HIDDEN = 64
const BATCH = 64
const LEARNING_RATE = 2e-3
/** By so much the mask makes logits larger. */
const MASK = 200

const netOf = (seed: Stream): Net =>
  createDigitNet({
    hidden: [HIDDEN],
    learningRate: LEARNING_RATE,
    batch: BATCH,
    random: seed.fork('init'),
  })

export interface Ways {
  random: number
  deepFool: number
  carliniWagner: number
}

/** What one part of the measurement found. */
export interface Part {
  /** Index of its ε. */
  level: number
  digits: number
  /** Digits answered rightly untouched, under each attack, and under all of them. */
  right: Record<BallAttack | 'all' | 'untouched', number>
  /** Of one digit, in every other part: l2 distance to another answer, 0 where it is answered wrongly anyway. */
  nearest: Ways | undefined
  /** Digits whose gradient is exactly zero. */
  silent: number
}

/** What follows from a seed alone: training and the attacks on the test digits, computed when first asked for. */
export class Study {
  readonly test: Labelled
  private readonly seed: Stream
  private readonly run: TrainedRun<number>
  /** A net of its own: a run's net is not to be changed. */
  private readonly masked: Net
  private readonly parts: { plain: Part[]; masked: Part[] } = { plain: [], masked: [] }

  constructor(of: number) {
    const seed = stream(of)
    this.seed = seed
    const { train, test }: Split = splitDigits(seed.fork('split'))
    this.test = test
    this.masked = netOf(seed)
    this.run = new TrainedRun({
      net: netOf(seed),
      train: (net, epoch) =>
        trainEpoch(net, {
          inputs: train.inputs,
          targets: train.labels,
          order: seed.fork('order').fork(epoch).permutation(train.count),
          batch: BATCH,
          dropLast: true,
        }),
      note: (net) => accuracy(net, test),
    })
  }

  /** Trains on to the end of an epoch, if that has not been done yet. */
  reach(epoch: number): void {
    this.run.reach(epoch)
  }

  /** The net as it was after an epoch; it is the same object for all. */
  netAfter(epoch: number, masked: boolean): Net {
    const net = this.run.at(epoch)
    if (!masked) return net
    this.masked.setParameters(withLargerLogits(net.parameters(), MASK))
    return this.masked
  }

  /** Accuracy on all test digits. */
  accuracyAfter(epoch: number): number {
    return this.run.notes(epoch)[epoch]
  }

  /** The first `count` parts of the measurement of the trained net. */
  partsUpTo(count: number, masked: boolean): readonly Part[] {
    const parts = masked ? this.parts.masked : this.parts.plain
    while (parts.length < count) parts.push(this.measure(parts.length, masked))
    return parts.slice(0, count)
  }

  private measure(part: number, masked: boolean): Part {
    const level = part % EPSILONS.length
    const from = Math.floor(part / EPSILONS.length) * GROUP
    const net = this.netAfter(EPOCHS, masked)
    const x = this.test.inputs.slice(from * 64, (from + GROUP) * 64)
    const labels = this.test.labels.slice(from, from + GROUP)
    const random = this.seed.fork('attack').fork(part)
    const all = new Uint8Array(GROUP).fill(1)
    const right = {
      untouched: accuracyOf(net, x, labels) * GROUP,
      random: 0,
      fgsm: 0,
      bim: 0,
      mim: 0,
      pgd: 0,
      all: 0,
    }
    for (const name of BALL_ATTACKS) {
      const settings = { epsilon: EPSILONS[level], random: random.fork(name) }
      const attacked = ballAttacks[name](net, x, labels, settings).x
      answers(net, attacked).forEach((answer, i) => {
        if (answer === labels[i]) right[name] += 1
        else all[i] = 0
      })
    }
    right.all = all.reduce((sum, stands) => sum + stands, 0)
    return {
      level,
      digits: GROUP,
      right,
      nearest: part % 2 === 0 ? this.nearest(net, part / 2, random) : undefined,
      silent: silent(net, x, labels),
    }
  }

  private nearest(net: Net, digit: number, random: Stream): Ways {
    const x = this.test.inputs.slice(digit * 64, (digit + 1) * 64)
    const label = this.test.labels.slice(digit, digit + 1)
    if (answers(net, x)[0] !== label[0]) return { random: 0, deepFool: 0, carliniWagner: 0 }
    const direction = random.fork('direction').fillNormal(new Float64Array(64))
    const length = Math.sqrt(direction.reduce((sum, value) => sum + value * value, 0))
    const unit = direction.map((value) => value / length)
    const ways = { box: BOX, farthest: FARTHEST, places: 30 }
    const lengthOf = (attacked: Float64Array): number => distances(x, attacked, 64, 'l2')[0]
    return {
      random: distanceAlong(net, x, label, unit, ways)[0],
      deepFool: lengthOf(nearestAttacks.deepFool(net, x, label, { confidence: 0 }).x),
      carliniWagner: lengthOf(nearestAttacks.carliniWagner(net, x, label, { confidence: 0 }).x),
    }
  }
}

/** Rows whose gradient of the loss is exactly zero. */
function silent(net: Net, x: Float32Array, labels: Uint8Array): number {
  const gradient = lossGradient(net, Float64Array.from(x), labels)
  return Array.from(labels).filter((_, row) => {
    for (let i = row * 64; i < (row + 1) * 64; i++) if (gradient[i] !== 0) return false
    return true
  }).length
}

/** The same parameters, but those of the last layer, and so the logits, `factor` times as large. */
function withLargerLogits(parameters: Float32Array, factor: number): Float32Array {
  const last = 64 * HIDDEN + HIDDEN
  return parameters.map((value, i) => (i < last ? value : value * factor))
}

/** The study of a seed; the last one is kept, since most settings leave it as it is. */
export const studyOf = memo(1, (seed: number) => new Study(seed))
