import type { Rho } from '../../../core/estimators'

/** A straight line y = intercept + slope·x. */
export interface LineFit {
  intercept: number
  slope: number
}

export interface Standardised {
  x: Float64Array
  y: Float64Array
  /** A length on the standardised y axis in the data's units. */
  unit: number
  /** The line on the data's own axes. */
  toLine: (intercept: number, slope: number) => LineFit
  fromLine: (line: LineFit) => [intercept: number, slope: number]
}

/** Steps shrink, so that a loss with a kink (MAE) comes to rest too. */
const FALL_EPOCHS = 30

/** One line on its way down the mean of a loss of its residuals, by full-batch gradient descent. */
export class Descent {
  intercept: number
  slope: number
  private readonly data: Standardised
  readonly loss: Rho

  /** `start`: intercept and slope on the standardised axes. */
  constructor(data: Standardised, loss: Rho, start: readonly [intercept: number, slope: number]) {
    this.data = data
    this.loss = loss
    ;[this.intercept, this.slope] = start
  }

  /** Mean loss over the points. */
  meanLoss(): number {
    const { x, y } = this.data
    let sum = 0
    for (let i = 0; i < x.length; i += 1) sum += this.loss.rho(y[i] - this.intercept - this.slope * x[i])
    return sum / x.length
  }

  /** One step of size learningRate / (1 + epoch/30). */
  step(learningRate: number, epoch: number): void {
    const { x, y } = this.data
    let pullIntercept = 0
    let pullSlope = 0
    for (let i = 0; i < x.length; i += 1) {
      const pull = this.loss.psi(y[i] - this.intercept - this.slope * x[i])
      pullIntercept += pull
      pullSlope += pull * x[i]
    }
    const rate = learningRate / (1 + epoch / FALL_EPOCHS) / x.length
    this.intercept += rate * pullIntercept
    this.slope += rate * pullSlope
  }

  /** Puts the line where its loss is smallest. */
  rest(line: LineFit): void {
    ;[this.intercept, this.slope] = this.data.fromLine(line)
  }

  get line(): LineFit {
    return this.data.toLine(this.intercept, this.slope)
  }
}
