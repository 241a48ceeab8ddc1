import { publishedCubic } from '../../../core/datasets'
import { evaluate } from '../../../core/estimators'
import { stream } from '../../../core/random'
import { type Method, methods, type PointMethod, pointMethods } from '../methods'
import { type CubicFits, cubicFits, trainingPoints, withInputs } from './fits'
import { type Believed, believedNoise, boughtErrors } from './knowledge'
import { Nets } from './nets'
import { type Config, EPOCHS, params } from '../params'
import { drawnRange, inputLaw, judgedRange, type Readings, readingsOf, trueCurve } from './readings'
import { inputsInUnits, noiseInUnits, type Standard, standardised, standardOf } from './standard'

export { params }

export interface Frame {
  /** The cloud everyone sees. */
  w: Float32Array
  y: Float32Array
  believed: Believed
  /** The noise in the calibration points that were bought. */
  bought: Float64Array
  /** Where the curves are drawn, and the curves. */
  x: Float64Array
  truth: Float64Array
  cubic: Record<Method, Float64Array>
  net: Record<PointMethod, Float64Array>
  /** Root mean square distance from the true curve over the judged range. */
  cubicError: Record<Method, number>
  netError: Record<PointMethod, number>
  /** SIMEX's coefficient of x³: its dots, and the parabola through them from no noise on. */
  simex: { zetas: readonly number[]; dots: number[]; curveZetas: number[]; curve: number[]; truth: number }
  stopped: { method: PointMethod; step: number; why: string } | undefined
  /** The noise in each reading, and what the believed law guesses of it from the reading alone. */
  hidden: Float32Array
  guess: Float32Array
}

const CURVE_POINTS = 61
const JUDGED_POINTS = 61
const ZETAS = Array.from({ length: 31 }, (_, i) => -1 + i / 10)

const grid = ([low, high]: readonly [number, number], count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1))

function distance(curve: Float64Array, truth: Float64Array): number {
  const squares = curve.reduce((sum, value, i) => sum + (value - truth[i]) ** 2, 0)
  return Math.sqrt(squares / curve.length)
}

function byMethod<Name extends Method, Value>(
  names: readonly Name[],
  of: (method: Name) => Value,
): Record<Name, Value>
function byMethod<Value>(names: readonly Method[], of: (method: Method) => Value): Record<string, Value> {
  return Object.fromEntries(names.map((name) => [name, of(name)]))
}

/** The task on standardised inputs, so that no method has an easier scale than another. */
function standardTask(config: Config, readings: Readings, believed: Believed, axis: Standard) {
  const isTold = config.prior === 'right' && config.inputs === 'uniform'
  return withInputs(
    {
      w: standardised(readings.w, axis),
      x: standardised(readings.x, axis),
      y: readings.y,
      noise: noiseInUnits(believed, axis),
    },
    isTold ? inputsInUnits(inputLaw(config), axis) : undefined,
  )
}

function simexPicture({ dots }: CubicFits, { unit }: Standard): Frame['simex'] {
  // No power: engines differ in the last bit of the third.
  const cube = unit * unit * unit
  return {
    zetas: dots.zetas,
    dots: dots.simulated.map((fit) => fit[3] / cube),
    curveZetas: ZETAS,
    curve: ZETAS.map((zeta) => dots.curve(3, zeta) / cube),
    truth: publishedCubic[3],
  }
}

/**
 * Fits one cubic and trains one net for every way to treat the readings: same data, same first weights, same
 * batches. A frame an epoch; the cubics stand from the first.
 */
export function* run(config: Config): Generator<() => Frame, void> {
  const readings = readingsOf(config)
  const believed = believedNoise(config, readings)
  const axis = standardOf(readings.w)
  const random = stream(config.seed).fork('arms')
  const task = standardTask(config, readings, believed, axis)
  const points = trainingPoints(task, random)
  const cubics = cubicFits(task, points, random)
  const nets = new Nets(points, readings.y, random.fork('nets'))

  const [drawn, judged] = [grid(drawnRange(config), CURVE_POINTS), grid(judgedRange(config), JUDGED_POINTS)]
  const judgedTruth = judged.map(trueCurve)
  const cubicAt = (method: Method, x: Float64Array): Float64Array =>
    standardised(x, axis).map((z) => evaluate(cubics.fits[method], z))
  const netAt = (method: PointMethod, epoch: number, x: Float64Array): Float64Array =>
    nets.curve(method, epoch, standardised(x, axis))
  const fixed = {
    w: Float32Array.from(readings.w),
    y: Float32Array.from(readings.y),
    believed,
    bought: boughtErrors(config, readings),
    x: drawn,
    truth: drawn.map(trueCurve),
    cubic: byMethod(methods, (method) => cubicAt(method, drawn)),
    cubicError: byMethod(methods, (method) => distance(cubicAt(method, judged), judgedTruth)),
    simex: simexPicture(cubics, axis),
    hidden: Float32Array.from(readings.w, (reading, i) => reading - readings.x[i]),
    guess: Float32Array.from(task.w, (reading, i) => axis.unit * (reading - points.plugIn[i])),
  }
  for (let epoch = 0; epoch <= EPOCHS; epoch++) {
    nets.reach(epoch)
    yield () => ({
      ...fixed,
      net: byMethod(pointMethods, (method) => netAt(method, epoch, drawn)),
      netError: byMethod(pointMethods, (method) => distance(netAt(method, epoch, judged), judgedTruth)),
      stopped: nets.stopped(epoch),
    })
  }
}
