import { curvePoints, type InputLaw, publishedCubic } from '../../../core/datasets'
import { evaluate } from '../../../core/estimators'
import { stream } from '../../../core/random'
import type { Config } from '../params'

/** Standard deviation of the noise in y: small, so that the noise in x is what matters. */
const OUTPUT_NOISE = 0.5

/** Where the inputs lie: the middle, and what counts as one spread. */
const PLACES = { one: { centre: 0, unit: 1 }, paper: { centre: 8, unit: 4 } } as const

/** Curves are drawn this many spreads either way, and judged where most of the points are. */
const DRAWN = 2
const JUDGED = 1.5

export function inputLaw({ scale, inputs }: Pick<Config, 'scale' | 'inputs'>): InputLaw {
  const { centre, unit } = PLACES[scale]
  return inputs === 'normal'
    ? { kind: 'normal', mean: centre, sd: unit }
    : { kind: 'uniform', low: centre - 2 * unit, high: centre + 2 * unit }
}

type Range = [low: number, high: number]

const around = ({ scale }: Pick<Config, 'scale'>, spreads: number): Range => {
  const { centre, unit } = PLACES[scale]
  return [centre - spreads * unit, centre + spreads * unit]
}

/** From where to where curves are drawn. */
export const drawnRange = (config: Pick<Config, 'scale'>): Range => around(config, DRAWN)

/** From where to where a curve's error is measured. */
export const judgedRange = (config: Pick<Config, 'scale'>): Range => around(config, JUDGED)

export const trueCurve = (x: number): number => evaluate(publishedCubic, x)

export interface Readings {
  /** True inputs, which only calibration points disclose. */
  readonly x: Float64Array
  /** Inputs as read: x plus noise. */
  readonly w: Float64Array
  /** The same inputs read a second time. */
  readonly again: Float64Array
  readonly y: Float64Array
}

/** Points of the published cubic, their inputs read with noise N(mean, sd²); the draws do not depend on the law. */
export function readingsOf(config: Config): Readings {
  const random = stream(config.seed)
  const { count, mean, sd } = config
  const { x, y } = curvePoints(
    publishedCubic,
    { count, inputs: inputLaw(config), noise: OUTPUT_NOISE },
    random.fork('curve'),
  )
  const read = (name: string): Float64Array => {
    const draws = random.fork(name).fillNormal(new Float64Array(count))
    return x.map((value, i) => value + mean + sd * draws[i])
  }
  return { x, y, w: read('first reading'), again: read('second reading') }
}
