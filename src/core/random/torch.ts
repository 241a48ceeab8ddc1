import { cos, log, log1p, sin } from '../elementary'
import { mersenneTwister } from './mersenneTwister'

const round = Math.fround
const block = 16

export interface LinearInit {
  /** outputs × inputs, row by row. */
  readonly weight: Float32Array
  readonly bias: Float32Array
}

/**
 * The draws PyTorch makes on a CPU after `torch.manual_seed(seed)`, in the order they are called for (ATen's
 * CPUGeneratorImpl and DistributionTemplates). Throws unless the seed is a whole number from 0 to 2³² − 1.
 */
export function torchGenerator(seed: number): TorchGenerator {
  return new TorchGenerator(seed)
}

export class TorchGenerator {
  readonly #bits32: () => number
  /** The second half of the last pair of single normals. */
  #spare: number | null = null

  constructor(seed: number) {
    this.#bits32 = mersenneTwister(seed)
  }

  /** `torch.empty(count).uniform_(low, high)`: 24 random bits each. */
  uniform(count: number, low = 0, high = 1): Float32Array {
    const values = new Float32Array(count)
    const start = round(low)
    const width = round(round(high) - start)
    for (let i = 0; i < count; i++) values[i] = this.#unit24() * width + start
    return values
  }

  /**
   * `torch.normal(mean, std, (count,))`, as `torch.empty(count).normal_(mean, std)`. Below 16 values one by one
   * in double; from 16 on in blocks of 16 in single precision: equal to PyTorch's up to the last bits of its
   * vectorised log, sin and cos.
   */
  normal(count: number, mean = 0, std = 1): Float32Array {
    if (count >= block) return this.#normalBlocks(count, mean, std)
    return Float32Array.from({ length: count }, () => this.#normalSingle() * std + mean)
  }

  /** The start of `nn.Linear(inputs, outputs)`: weight, then bias, uniform in ±1/√inputs. */
  linear(inputs: number, outputs: number): LinearInit {
    const bound = 1 / Math.sqrt(inputs)
    const weight = this.uniform(outputs * inputs, -bound, bound)
    return { weight, bias: this.uniform(outputs, -bound, bound) }
  }

  #unit24(): number {
    return (this.#bits32() & 0xffffff) * 2 ** -24
  }

  /** 53 bits of u64 = first draw · 2³² + second draw. */
  #unit53(): number {
    const high = this.#bits32() & 0x1fffff
    return (high * 2 ** 32 + this.#bits32()) * 2 ** -53
  }

  #normalSingle(): number {
    if (this.#spare !== null) {
      const value = this.#spare
      this.#spare = null
      return value
    }
    const angle = 2 * Math.PI * this.#unit53()
    const radius = Math.sqrt(-2 * log1p(-this.#unit53()))
    this.#spare = radius * sin(angle)
    return radius * cos(angle)
  }

  #normalBlocks(count: number, mean: number, std: number): Float32Array {
    const values = this.uniform(count)
    for (let start = 0; start + block <= count; start += block)
      toNormal(values, start, round(mean), round(std))
    if (count % block !== 0) {
      const start = count - block
      values.set(this.uniform(block), start)
      toNormal(values, start, round(mean), round(std))
    }
    return values
  }
}

/** Box and Muller on one block, its first half radii and its second half angles, every step in single precision. */
function toNormal(values: Float32Array, start: number, mean: number, std: number): void {
  const turn = round(2 * Math.PI)
  for (let j = start; j < start + block / 2; j++) {
    const radius = round(Math.sqrt(round(-2 * round(log(1 - values[j])))))
    const angle = round(turn * values[j + block / 2])
    values[j] = round(round(radius * round(cos(angle))) * std) + mean
    values[j + block / 2] = round(round(radius * round(sin(angle))) * std) + mean
  }
}
