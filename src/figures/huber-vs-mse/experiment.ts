import {
  absolute,
  type Coefficients,
  huber,
  leastAbsoluteDeviations,
  leastMedianOfSquares,
  type Rho,
  squared,
  tukey,
  tuning,
} from '../../core/estimators'
import { stream } from '../../core/random'
import { mean, median, robustSpread, standardDeviation } from '../../core/statistics'
import type { ConfigOf, Point } from '../../runtime/params'
import { pointsOf, TRUTH } from './data'
import { Descent, type LineFit, type Standardised } from './descent'
import { EPOCHS, params } from './params'

export { params }

/** One value for each loss. */
export interface ByLoss<Value> {
  mse: Value
  mae: Value
  huber: Value
  tukey: Value
}

export interface Frame {
  points: readonly Point[]
  /** How many of the first points were planted as outliers; 0 where the reader placed the points. */
  planted: number
  /** σ̂, the robust spread of the residuals about the least absolute deviations line, in the units of y. */
  spread: number
  lines: ByLoss<LineFit>
  /** Mean loss at each epoch so far, divided by the loss of the flat start. */
  curves: ByLoss<readonly number[]>
  /** Each point's weight in Huber's fit, 0 to 1. */
  weights: readonly number[]
  /** |slope − slope of the line the honest points were drawn about|. */
  slopeErrors: ByLoss<number>
}

/** Points on one curve have no spread; thresholds still need a length. */
const LEAST_SPREAD = 1e-3

const byLoss = <Value, Result>(of: ByLoss<Value>, map: (value: Value) => Result): ByLoss<Result> => ({
  mse: map(of.mse),
  mae: map(of.mae),
  huber: map(of.huber),
  tukey: map(of.tukey),
})

/** Centres and scales both axes, as one does before training; y robustly, so that outliers do not set the unit. */
function standardised(x: readonly number[], y: readonly number[]): Standardised {
  const [middleX, unitX] = [mean(x), (x.length > 1 && standardDeviation(x)) || 1]
  const [middleY, unit] = [median(y), robustSpread(y) || 1]
  return {
    x: Float64Array.from(x, (value) => (value - middleX) / unitX),
    y: Float64Array.from(y, (value) => (value - middleY) / unit),
    unit,
    toLine: (intercept, slope) => ({
      intercept: middleY + unit * (intercept - (slope * middleX) / unitX),
      slope: (unit * slope) / unitX,
    }),
    fromLine: ({ intercept, slope }) => [
      (intercept + slope * middleX - middleY) / unit,
      (slope * unitX) / unit,
    ],
  }
}

const lineOf = ([intercept, slope]: Coefficients): LineFit => ({ intercept, slope })

/**
 * Trains one line for each loss by gradient descent, all from the same flat line through the median; a frame an
 * epoch, the start first. Thresholds are in units of one robust spread, so that all losses see the same scale.
 */
export function* run(config: ConfigOf<typeof params>): Generator<() => Frame, void> {
  const { points, planted } = pointsOf(config)
  const x = points.map(([value]) => value)
  const y = points.map(([, value]) => value)
  const residualsOf = ({ intercept, slope }: LineFit): number[] =>
    x.map((at, i) => y[i] - intercept - slope * at)
  const spread = Math.max(robustSpread(residualsOf(lineOf(leastAbsoluteDeviations(x, y)))), LEAST_SPREAD)

  const data = standardised(x, y)
  const threshold = spread / data.unit
  const descend = (loss: Rho, start: readonly [number, number] = [0, 0]): Descent =>
    new Descent(data, loss, start)
  const bisquare = tukey(tuning.tukey * threshold)
  const runs: ByLoss<Descent> = {
    mse: descend(squared),
    mae: descend(absolute),
    huber: descend(huber(config.delta * threshold)),
    tukey:
      config.tukeyStart === 'same'
        ? descend(bisquare)
        : descend(
            bisquare,
            data.fromLine(lineOf(leastMedianOfSquares(x, y, stream(config.seed).fork('pairs')).coefficients)),
          ),
  }
  const atStart: ByLoss<number> = byLoss(runs, (run) => descend(run.loss).meanLoss() || 1)
  const curves: ByLoss<number[]> = { mse: [], mae: [], huber: [], tukey: [] }
  const { weight } = huber(config.delta * spread)

  for (let epoch = 0; epoch <= EPOCHS; epoch += 1) {
    if (epoch > 0) byLoss(runs, (run) => run.step(config.learningRate, epoch - 1))
    for (const name of ['mse', 'mae', 'huber', 'tukey'] as const) {
      curves[name].push(runs[name].meanLoss() / atStart[name])
    }
    yield () => {
      const lines = byLoss(runs, (run) => run.line)
      return {
        points,
        planted,
        spread,
        lines,
        curves: byLoss(curves, (curve) => [...curve]),
        weights: residualsOf(lines.huber).map(weight),
        slopeErrors: byLoss(lines, ({ slope }) => Math.abs(slope - TRUTH.slope)),
      }
    }
  }
}
