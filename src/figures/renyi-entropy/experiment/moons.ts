import { type Labelled, twoMoons } from '../../../core/datasets'
import { cos, sin, softmax } from '../../../core/elementary'
import { meanRenyi } from '../../../core/information'
import { dense, relu } from '../../../core/layers'
import { softmaxCrossEntropy } from '../../../core/losses'
import { memo } from '../../../core/memo'
import { createNet, type Net } from '../../../core/nets'
import { adam } from '../../../core/optimizers'
import { stream } from '../../../core/random'
import { calibration } from '../../../core/statistics'
import { TrainedRun } from '../../../core/training'
import { CENTRE, type Config, FIELD, GRID, orderOf, PUSH_FROM } from '../params'

const COUNT = 200
const FRESH = 400
const UNITS = 32
const LEARNING_RATE = 0.02
const CLASSES = 2

/** Everything a net depends on. */
export type Asked = Pick<Config, 'seed' | 'noise' | 'weight' | 'order' | 'angle'>

/** Points turned about the middle, anticlockwise by an angle in degrees. */
export function turned(points: Float32Array, degrees: number): Float32Array {
  const [c, s] = [cos((degrees * Math.PI) / 180), sin((degrees * Math.PI) / 180)]
  const out = new Float32Array(points.length)
  for (let i = 0; i < points.length; i += 2) {
    const [dx, dy] = [points[i] - CENTRE.x, points[i + 1] - CENTRE.y]
    out[i] = CENTRE.x + c * dx - s * dy
    out[i + 1] = CENTRE.y + s * dx + c * dy
  }
  return out
}

/** The labelled moons, those to be turned, and fresh ones of the latter on which nets are tested. */
export const moonsOf = memo(4, ({ seed, noise }: Pick<Config, 'seed' | 'noise'>) => {
  const draws = stream(seed).fork('moons')
  return {
    source: twoMoons(COUNT, noise, draws.fork('labelled')),
    target: twoMoons(COUNT, noise, draws.fork('unlabelled')),
    fresh: twoMoons(FRESH, noise, draws.fork('fresh')),
  }
})

/** How much the push weighs in an epoch, as a share of its full weight. */
const pushOf = (epoch: number): number => Math.min(1, Math.max(0, (epoch - PUSH_FROM) / PUSH_FROM))

/** One step on all labelled points, and on the entropy of the answers to the unlabelled ones. */
function step(net: Net, source: Labelled, unlabelled: Float32Array, weight: number, order: number): void {
  const inputs = new Float32Array(source.inputs.length + (weight > 0 ? unlabelled.length : 0))
  inputs.set(source.inputs)
  if (weight > 0) inputs.set(unlabelled, source.inputs.length)
  const logits = net.forward(inputs, { training: true })
  const gradient = new Float64Array(logits.length)
  const known = softmax(logits.subarray(0, source.count * CLASSES), CLASSES)
  known.forEach((p, i) => {
    const isTrue = source.labels[Math.floor(i / CLASSES)] === i % CLASSES
    gradient[i] = (p - (isTrue ? 1 : 0)) / source.count
  })
  if (weight > 0) {
    const pushed = meanRenyi(logits.subarray(source.count * CLASSES), CLASSES, order)
    gradient.set(
      pushed.gradient.map((value) => weight * value),
      source.count * CLASSES,
    )
  }
  net.backward(gradient)
  net.update()
}

function trainOn({ seed, noise, weight, order, angle }: Asked): TrainedRun {
  const { source, target } = moonsOf({ seed, noise })
  const unlabelled = turned(target.inputs, angle)
  return new TrainedRun({
    net: createNet({
      input: 2,
      layers: [dense(UNITS), relu(), dense(CLASSES)],
      loss: softmaxCrossEntropy(),
      optimizer: adam({ learningRate: LEARNING_RATE }),
      batch: 2 * COUNT,
      random: stream(seed).fork('net'),
    }),
    train: (net, epoch) => step(net, source, unlabelled, weight * pushOf(epoch), orderOf({ order })),
    note: () => undefined,
  })
}

/** The net that never sees the turned moons: whatever the push, it is the same. */
export const plainOf = memo(3, ({ seed, noise }: Pick<Config, 'seed' | 'noise'>) =>
  trainOn({ seed, noise, weight: 0, order: 1, angle: 0 }),
)
export const pushedOf = memo(3, (asked: Asked) => trainOn(asked))

/** What a net is worth on fresh turned moons. */
export interface Worth {
  /** Share right. */
  accuracy: number
  /** Mean Shannon entropy of its answers in nats. */
  entropy: number
  calibrationError: number
}

export function worthOf(net: Net, { seed, noise, angle }: Pick<Asked, 'seed' | 'noise' | 'angle'>): Worth {
  const { fresh } = moonsOf({ seed, noise })
  const logits = net.predict(turned(fresh.inputs, angle))
  const { accuracy, expectedCalibrationError } = calibration(softmax(logits, CLASSES), fresh.labels, CLASSES)
  return {
    accuracy,
    entropy: meanRenyi(logits, CLASSES, 1).entropy,
    calibrationError: expectedCalibrationError,
  }
}

/** The middles of the first and the last of so many cells. */
function middles([from, to]: readonly [number, number], cells: number): [number, number] {
  const half = (to - from) / cells / 2
  return [from + half, to - half]
}

/** Logit of class 1 minus that of class 0 over the plane, x fastest: the boundary is where it is 0. */
export function fieldOf(net: Net): Float32Array {
  const { columns, rows } = GRID
  const logits = net.field({ x: middles(FIELD.x, columns), y: middles(FIELD.y, rows), ...GRID })
  return Float32Array.from({ length: columns * rows }, (_, i) => logits[2 * i + 1] - logits[2 * i])
}
