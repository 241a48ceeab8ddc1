import {
  absolute,
  type Coefficients,
  huber,
  huberRegression,
  leastAbsoluteDeviations,
  leastMedianOfSquares,
  leastSquares,
  type Rho,
  spreadAbout,
  squared,
  tukey,
  tukeyRegression,
  tuning,
} from '../../../core/estimators'
import { stream } from '../../../core/random'
import { mean, median, robustSpread, standardDeviation } from '../../../core/statistics'
import type { Point } from '../../../params/declare'
import { pointsOf, TRUTH } from './data'
import { Descent, type LineFit, type Standardised } from './descent'
import { type Config, EPOCHS, params } from '../params'

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
  /** σ̂, the robust spread of the residuals about the least absolute deviations line; 0 where most points lie on it. */
  spread: number
  lines: ByLoss<LineFit>
  /** Mean loss at each epoch so far, divided by the loss of the flat start. */
  curves: ByLoss<readonly number[]>
  /** Each point's weight in Huber's fit, 0 to 1. */
  weights: readonly number[]
  /** |slope − slope of the line the honest points were drawn about|. */
  slopeErrors: ByLoss<number>
  /** Which points stand where they were drawn honestly; all, where the reader has brought all points. */
  honest: readonly boolean[]
  /** Mean squared miss of the honest points at each epoch so far, in squared units of y. */
  honestLoss: ByLoss<readonly number[]>
}

/** Where most points lie on one line, Tukey's loss counts those that do not; they miss it by this, in units of y. */
const MISS = 1e-9

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

/** Huber’s loss with its pull at most 1 for small δ, so that it trains as fast; for δ = 0, what that comes to. */
function scaledHuber(delta: number, threshold: number): Rho {
  if (threshold === 0) return absolute
  const { rho, psi, weight } = huber(delta * threshold)
  const scale = Math.min(1, delta)
  return { rho: (e) => rho(e) / scale, psi: (e) => psi(e) / scale, weight }
}

/** Where each descent comes to rest: the minimum, and for Tukey the one it has come near to. */
const restOf = (
  x: readonly number[],
  y: readonly number[],
  { spread, delta, tukeyAt }: { spread: number; delta: number; tukeyAt: LineFit },
): ByLoss<LineFit> => ({
  mse: lineOf(leastSquares(x, y)),
  mae: lineOf(leastAbsoluteDeviations(x, y)),
  huber: lineOf(huberRegression(x, y, { k: delta, scale: spread }).coefficients),
  tukey:
    spread === 0
      ? tukeyAt
      : lineOf(
          tukeyRegression(x, y, { start: [tukeyAt.intercept, tukeyAt.slope], scale: spread }).coefficients,
        ),
})

/**
 * Trains one line for each loss by gradient descent, all from the same flat line through the median; a frame an
 * epoch, the start first; in the last each goes on until it rests. Thresholds are in units of one robust spread, so that
 * all losses see the same scale.
 */
export function* run(config: Config): Generator<() => Frame, void> {
  const { points, planted, honest } = pointsOf(config)
  const x = points.map(([value]) => value)
  const y = points.map(([, value]) => value)
  const residualsOf = ({ intercept, slope }: LineFit): number[] =>
    x.map((at, i) => y[i] - intercept - slope * at)
  const spread = spreadAbout(leastAbsoluteDeviations(x, y), x, y)

  const data = standardised(x, y)
  const threshold = spread / data.unit
  const descend = (loss: Rho, start: readonly [number, number] = [0, 0]): Descent =>
    new Descent(data, loss, start)
  const bisquare = tukey(tuning.tukey * (threshold || MISS))
  const runs: ByLoss<Descent> = {
    mse: descend(squared),
    mae: descend(absolute),
    huber: descend(scaledHuber(config.delta, threshold)),
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
  const honestLoss: ByLoss<number[]> = { mse: [], mae: [], huber: [], tukey: [] }
  const { weight } = huber(config.delta * (spread || MISS))

  for (let epoch = 0; epoch <= EPOCHS; epoch += 1) {
    if (epoch > 0) byLoss(runs, (run) => run.step(config.learningRate, epoch - 1))
    const rest = epoch === EPOCHS && restOf(x, y, { spread, delta: config.delta, tukeyAt: runs.tukey.line })
    for (const name of ['mse', 'mae', 'huber', 'tukey'] as const) {
      if (rest) runs[name].rest(rest[name])
      curves[name].push(runs[name].meanLoss() / atStart[name])
      honestLoss[name].push(
        mean(
          residualsOf(runs[name].line)
            .filter((_, i) => honest[i])
            .map((e) => e * e),
        ),
      )
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
        honest,
        honestLoss: byLoss(honestLoss, (curve) => [...curve]),
      }
    }
  }
}
