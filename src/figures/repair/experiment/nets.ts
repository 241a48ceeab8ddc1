import { dense, glorot, tanh } from '../../../core/layers'
import { meanSquaredError } from '../../../core/losses'
import { createNet, type Stopped } from '../../../core/nets'
import { adam } from '../../../core/optimizers'
import type { Stream } from '../../../core/random'
import { TrainedRun, trainEpoch } from '../../../core/training'
import { type PointMethod, pointMethods } from '../methods'
import type { Points } from './fits'
import { EPOCHS } from '../params'
import { type Standard, standardised, standardOf } from './standard'

const HIDDEN = 16
const BATCH = 50
/** Falls in a straight line to 0. */
const LEARNING_RATE = 0.02

interface Learner {
  readonly run: TrainedRun<Stopped | null>
  readonly axis: Standard
}

const same = (a: Float64Array, b: Float64Array): boolean => a.every((value, i) => value === b[i])

/** A net for every method that is a set of points: same first weights, same batches, its own standardised inputs. */
export class Nets {
  private readonly learners: Readonly<Record<PointMethod, Learner>>
  private readonly answers: Standard
  private readonly targets: Float64Array
  private readonly random: Stream

  constructor(points: Points, y: Float64Array, random: Stream) {
    this.random = random
    this.answers = standardOf(y)
    this.targets = standardised(y, this.answers)
    const learner = (x: Float64Array): Learner => {
      const axis = standardOf(x)
      return { run: this.runOn(standardised(x, axis)), axis }
    }
    const raw = learner(points.raw)
    // Equal points would only train the same net again.
    const unlike = (x: Float64Array, other: Float64Array, trained: Learner): Learner =>
      same(x, other) ? trained : learner(x)
    const mean = unlike(points.mean, points.raw, raw)
    this.learners = {
      raw,
      mean,
      draw: unlike(points.draw, points.mean, mean),
      plugIn: unlike(points.plugIn, points.mean, mean),
      truth: unlike(points.truth, points.raw, raw),
    }
  }

  private runOn(inputs: Float64Array): TrainedRun<Stopped | null> {
    const { targets, random } = this
    return new TrainedRun({
      net: createNet({
        input: 1,
        layers: [
          dense(HIDDEN, { weights: glorot }),
          tanh(),
          dense(HIDDEN, { weights: glorot }),
          tanh(),
          dense(1, { weights: glorot }),
        ],
        loss: meanSquaredError(),
        optimizer: adam({ learningRate: LEARNING_RATE }),
        batch: Math.min(BATCH, targets.length),
        random: random.fork('init'),
      }),
      train: (net, epoch) => {
        const order = random
          .fork('order')
          .fork(epoch - 1)
          .permutation(targets.length)
        net.learningRate = LEARNING_RATE * (1 - (epoch - 1) / EPOCHS)
        trainEpoch(net, { inputs, targets, order, batch: BATCH })
      },
      note: (net) => net.stopped,
    })
  }

  /** Trains all on to the end of an epoch. */
  reach(epoch: number): void {
    for (const { run } of new Set(Object.values(this.learners))) run.reach(epoch)
  }

  /** The net's curve at some inputs after an epoch, in the units of y. */
  curve(method: PointMethod, epoch: number, x: Float64Array): Float64Array {
    const { run, axis } = this.learners[method]
    const answers = run.at(epoch).predict(standardised(x, axis))
    return Float64Array.from(answers, (value) => this.answers.centre + this.answers.unit * value)
  }

  /** The first net that had left the range of its numbers by an epoch, if one had. */
  stopped(epoch: number): { method: PointMethod; step: number; why: string } | undefined {
    for (const method of pointMethods) {
      const stopped = this.learners[method].run.notes(epoch)[epoch]
      if (stopped !== null) return { method, step: stopped.step, why: stopped.why }
    }
    return undefined
  }
}
