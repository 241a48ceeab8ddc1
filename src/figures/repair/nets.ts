import { dense, glorot, tanh } from '../../core/layers'
import { meanSquaredError } from '../../core/losses'
import { createNet, type Net } from '../../core/nets'
import { adam } from '../../core/optimizers'
import type { Stream } from '../../core/random'
import { type PointArm, pointArms, type Points } from './arms'
import { EPOCHS } from './params'
import { type Standard, standardised, standardOf } from './standard'

const HIDDEN = 16
const BATCH = 50
/** Falls in a straight line to 0. */
const LEARNING_RATE = 0.02

interface Learner {
  readonly net: Net
  readonly inputs: Float64Array
  readonly axis: Standard
}

const same = (a: Float64Array, b: Float64Array): boolean => a.every((value, i) => value === b[i])

/** A net for every arm that is a set of points: same first weights, same batches, its own standardised inputs. */
export class Nets {
  private readonly learners: Readonly<Record<PointArm, Learner>>
  private readonly answers: Standard
  private readonly targets: Float64Array
  private readonly random: Stream

  constructor(points: Points, y: Float64Array, random: Stream) {
    this.random = random
    this.answers = standardOf(y)
    this.targets = standardised(y, this.answers)
    const learner = (x: Float64Array): Learner => {
      const axis = standardOf(x)
      return { net: this.start(y.length), inputs: standardised(x, axis), axis }
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

  private start(count: number): Net {
    return createNet({
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
      batch: Math.min(BATCH, count),
      random: this.random.fork('init'),
    })
  }

  /** One pass through the points, in one order for all. */
  train(epoch: number): void {
    const order = this.random.fork('order').fork(epoch).permutation(this.targets.length)
    for (const { net, inputs } of new Set(Object.values(this.learners))) {
      net.learningRate = LEARNING_RATE * (1 - epoch / EPOCHS)
      for (let at = 0; at < order.length; at += BATCH) {
        net.train(inputs, this.targets, order.subarray(at, at + BATCH))
      }
    }
  }

  /** The net's curve at some inputs, in the units of y. */
  curve(arm: PointArm, x: Float64Array): Float64Array {
    const { net, axis } = this.learners[arm]
    const answers = net.predict(standardised(x, axis))
    return Float64Array.from(answers, (value) => this.answers.centre + this.answers.unit * value)
  }

  /** The first net that left the range of its numbers, if one did. */
  stopped(): { arm: PointArm; step: number; why: string } | undefined {
    for (const arm of pointArms) {
      const { stopped } = this.learners[arm].net
      if (stopped !== null) return { arm, step: stopped.step, why: stopped.why }
    }
    return undefined
  }
}
