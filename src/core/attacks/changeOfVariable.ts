import { exp, log } from '../elementary'
import type { Box } from './attack'
import type { Batch } from './batches'

/** Keeps artanh finite at the box's walls, as the authors of the attack do. */
const WALL = 0.999999

/** Adam on w, where x′ = middle + half·tanh w in a box and x′ = w, clipped, where a side is open; β₁ = 0.9, β₂ = 0.999, 10⁻⁸. */
export class Descent {
  private readonly w: Float64Array
  private readonly first: Float64Array
  private readonly second: Float64Array
  private readonly box: Box
  private readonly half: number
  private readonly middle: number
  private readonly learningRate: number
  private decays = [1, 1]

  constructor(clean: Float64Array, box: Box, learningRate: number) {
    const { lo, hi } = box
    this.box = box
    const bounded = hi - lo < Infinity
    this.half = bounded ? (hi - lo) / 2 : 0
    this.middle = bounded ? (hi + lo) / 2 : 0
    this.learningRate = learningRate
    this.first = new Float64Array(clean.length)
    this.second = new Float64Array(clean.length)
    this.w = bounded ? clean.map((x) => artanh((WALL * (x - this.middle)) / this.half)) : clean.slice()
  }

  writeTo(x: Float64Array): void {
    const { half, middle, w } = this
    if (half === 0)
      for (let i = 0; i < x.length; i++) x[i] = Math.min(Math.max(w[i], this.box.lo), this.box.hi)
    else for (let i = 0; i < x.length; i++) x[i] = middle + half * tanh(w[i])
  }

  /** One step down ‖x′ − x‖² plus the term whose gradient at x′ is `pull`. */
  step({ x, clean }: Batch, pull: ArrayLike<number>): void {
    const { w, first, second, half, middle, learningRate } = this
    this.decays = [this.decays[0] * 0.9, this.decays[1] * 0.999]
    const [left, leftSquare] = [1 - this.decays[0], 1 - this.decays[1]]
    for (let i = 0; i < w.length; i++) {
      const slope = half === 0 ? 1 : half * (1 - ((x[i] - middle) / half) ** 2)
      const gradient = slope * (2 * (x[i] - clean[i]) + pull[i])
      first[i] = 0.9 * first[i] + 0.1 * gradient
      second[i] = 0.999 * second[i] + 0.001 * gradient * gradient
      w[i] -= (learningRate * (first[i] / left)) / (Math.sqrt(second[i] / leftSquare) + 1e-8)
    }
  }
}

const tanh = (w: number): number => 1 - 2 / (exp(2 * w) + 1)
const artanh = (x: number): number => 0.5 * log((1 + x) / (1 - x))
