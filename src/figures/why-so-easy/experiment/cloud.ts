import { memo } from '../../../core/memo'
import { stream } from '../../../core/random'
import { LEVELS, POINTS } from '../params'

const MOST = 2 ** (LEVELS - 1)

/**
 * Points of two classes in up to 512 dimensions, N(±2/√d, 1) in each, as their sums see them: a point's first d
 * coordinates, turned so that its class is the positive one, add up to 2√d + noise. Drawn when first asked for.
 */
class Cloud {
  private readonly noise
  private readonly signs
  private readonly noiseSums = new Float32Array(POINTS * MOST)
  private readonly signSums = new Float32Array(POINTS * MOST)
  private drawn = 0

  constructor(seed: number) {
    this.noise = stream(seed).fork('points')
    this.signs = stream(seed).fork('signs')
  }

  drawUpTo(count: number): void {
    for (; this.drawn < count; this.drawn += 1) {
      let [noise, signs] = [0, 0]
      const own = this.noise.fillNormal(new Float64Array(MOST))
      for (let j = 0; j < MOST; j += 1) {
        noise += own[j]
        signs += this.signs.sign()
        this.noiseSums[this.drawn * MOST + j] = noise
        this.signSums[this.drawn * MOST + j] = signs
      }
    }
  }

  /** How far each of the first points is on the right side in d dimensions: w·x for ‖w‖₂ = 1. */
  margins(count: number, d: number): Float32Array {
    const root = Math.sqrt(d)
    return Float32Array.from({ length: count }, (_, i) => 2 + this.noiseSums[i * MOST + d - 1] / root)
  }

  /** What a change of 1 in every coordinate, with random signs, adds to those margins. */
  randomShifts(count: number, d: number): Float32Array {
    const root = Math.sqrt(d)
    return Float32Array.from({ length: count }, (_, i) => this.signSums[i * MOST + d - 1] / root)
  }

  /** The first of those changes while it is added up, coordinate after coordinate: rows of d + 1, from 0. */
  randomWalks(count: number, d: number): Float32Array {
    const root = Math.sqrt(d)
    return Float32Array.from({ length: count * (d + 1) }, (_, i) => {
      const [point, steps] = [Math.floor(i / (d + 1)), i % (d + 1)]
      return steps === 0 ? 0 : this.signSums[point * MOST + steps - 1] / root
    })
  }
}

/** The cloud of a seed; the last one is kept, since most settings leave it as it is. */
export const cloudOf = memo(1, (seed: number) => new Cloud(seed))
