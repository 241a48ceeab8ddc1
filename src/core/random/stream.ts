import { exp, log, normalQuantile, normalQuantiles } from '../elementary'
import { type Key, keyOfFork, keyOfSeed } from './key'

export type Floats = Float32Array | Float64Array

/** Anything whose elements can be put in another order in place. */
export interface Sequence<T> {
  readonly length: number
  [index: number]: T
}

/**
 * The stream of random numbers that belongs to a seed: same seed, same numbers, in every engine to the bit.
 * Take one stream per purpose, `stream(seed).fork('init')`, so that a change in one leaves the others alone.
 * Throws unless the seed is a whole number from 0 to 2⁵³ − 1.
 */
export function stream(seed: number): Stream {
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new RangeError(`stream: seed must be a whole number from 0 to 2^53 - 1, is ${seed}`)
  }
  return new Stream(keyOfSeed(seed))
}

/** Arrays are filled in pieces of so many draws. */
const PIECE = 64
/** Puts draws in the middles of their steps: none is 0, whose quantile is not finite. */
const HALF_STEP = 2 ** -54
const units = new Float64Array(PIECE)
const normals = new Float64Array(PIECE)

/** A stream of random numbers: sfc32 (Doty-Humphrey's PractRand), period at least 2³². Made by `stream(seed)`. */
export class Stream {
  readonly #key: Key
  readonly #state: Int32Array

  constructor(key: Key) {
    this.#key = key
    this.#state = Int32Array.of(key[0] ^ key[3], key[1], key[2], 1)
    for (let i = 0; i < 12; i++) this.bits32()
  }

  /**
   * The stream of that name. It depends on this stream's seed and names only, not on how much was drawn; every
   * call with one name gives the same stream from its beginning. Numbers may serve as names: `fork(epoch)`.
   */
  fork(name: string | number): Stream {
    return new Stream(keyOfFork(this.#key, String(name)))
  }

  /** A whole number from 0 to 2³² − 1, all equally likely. */
  bits32(): number {
    const state = this.#state
    const sum = (state[0] + state[1] + state[3]) | 0
    state[3] = state[3] + 1
    state[0] = state[1] ^ (state[1] >>> 9)
    state[1] = state[2] + (state[2] << 3)
    state[2] = ((state[2] << 21) | (state[2] >>> 11)) + sum
    return sum >>> 0
  }

  /** Uniform in [low, high), in steps of 2⁻⁵³ of the width; two draws of 32 bits. */
  uniform(low = 0, high = 1): number {
    return low + (high - low) * this.#unit()
  }

  /** N(mean, sd²) by Φ⁻¹ of one uniform number: one normal always takes the same two draws of 32 bits. */
  normal(mean = 0, sd = 1): number {
    return mean + sd * normalQuantile(this.#unit() + HALF_STEP)
  }

  /** A whole number from 0 to count − 1, exactly uniform. Throws unless 1 ≤ count ≤ 2³². */
  integer(count: number): number {
    if (!Number.isInteger(count) || count < 1 || count > 2 ** 32) {
      throw new RangeError(`integer: count must be a whole number from 1 to 2^32, is ${count}`)
    }
    const limit = 2 ** 32 - (2 ** 32 % count)
    let draw = this.bits32()
    while (draw >= limit) draw = this.bits32()
    return draw % count
  }

  /** True with the given probability. */
  bernoulli(probability: number): boolean {
    return this.#unit() < probability
  }

  /** −1 or 1, equally likely. */
  sign(): -1 | 1 {
    return this.bits32() >>> 31 === 0 ? -1 : 1
  }

  /**
   * Beta(a, b) on [0, 1], mean a/(a + b), as the share of one of two gamma variables. Their logarithms are
   * compared, so that small a and b give 0 or 1 and not 0/0. Throws unless a > 0 and b > 0.
   */
  beta(a: number, b: number): number {
    if (!(a > 0 && a < Infinity && b > 0 && b < Infinity)) {
      throw new RangeError(`beta: both shapes must be positive and finite, are ${a} and ${b}`)
    }
    const first = this.#logGamma(a)
    return 1 / (1 + exp(this.#logGamma(b) - first))
  }

  /** The values in a random order, in place, every order equally likely (Fisher and Yates). Returns them. */
  shuffle<S extends Sequence<unknown>>(values: S): S {
    for (let i = values.length - 1; i > 0; i--) {
      const other = this.integer(i + 1)
      const value = values[i]
      values[i] = values[other]
      values[other] = value
    }
    return values
  }

  /** The numbers 0 … count − 1 in a random order. */
  permutation(count: number): Uint32Array {
    return this.shuffle(Uint32Array.from({ length: count }, (_, i) => i))
  }

  /** Fills the array with uniform numbers in [low, high); rounding to 32 bits may give high itself. Returns it. */
  fillUniform<A extends Floats>(target: A, low = 0, high = 1): A {
    for (let from = 0; from < target.length; from += PIECE) {
      const count = this.#fillUnits(target.length - from)
      for (let i = 0; i < count; i++) target[from + i] = low + (high - low) * units[i]
    }
    return target
  }

  /** Fills the array with draws of N(mean, sd²). Returns it. */
  fillNormal<A extends Floats>(target: A, mean = 0, sd = 1): A {
    for (let from = 0; from < target.length; from += PIECE) {
      const count = this.#fillUnits(target.length - from)
      for (let i = 0; i < count; i++) units[i] += HALF_STEP
      normalQuantiles(units, normals, count)
      for (let i = 0; i < count; i++) target[from + i] = mean + sd * normals[i]
    }
    return target
  }

  /** The values, each with a draw of N(0, sd²) on it, in a new array of their kind. */
  withNoise<A extends Floats>(values: A, sd: number): A
  withNoise(values: Floats, sd: number): Floats {
    const noise = this.fillNormal(new Float64Array(values.length), 0, sd)
    return values.map((value, i) => value + noise[i])
  }

  /** Fills the array with 1 (at the given probability) and 0: a dropout mask before scaling. Returns it. */
  fillBernoulli<A extends Floats>(target: A, probability: number): A {
    for (let i = 0; i < target.length; i++) target[i] = this.bernoulli(probability) ? 1 : 0
    return target
  }

  /** The next draws of `#unit`, a piece at most, in `units`; gives their number. The state is in variables meanwhile. */
  #fillUnits(wanted: number): number {
    const count = Math.min(wanted, PIECE)
    const state = this.#state
    let a = state[0]
    let b = state[1]
    let c = state[2]
    let counter = state[3]
    for (let i = 0; i < count; i++) {
      const high = (a + b + counter) | 0
      a = b ^ (b >>> 9)
      b = (c + (c << 3)) | 0
      c = (((c << 21) | (c >>> 11)) + high) | 0
      const low = (a + b + counter + 1) | 0
      a = b ^ (b >>> 9)
      b = (c + (c << 3)) | 0
      c = (((c << 21) | (c >>> 11)) + low) | 0
      counter = (counter + 2) | 0
      units[i] = ((high >>> 5) * 2 ** 26 + (low >>> 6)) * 2 ** -53
    }
    state[0] = a
    state[1] = b
    state[2] = c
    state[3] = counter
    return count
  }

  #unit(): number {
    const high = this.bits32() >>> 5
    return (high * 2 ** 26 + (this.bits32() >>> 6)) * 2 ** -53
  }

  /** log of a Gamma(shape, 1) variable: Marsaglia and Tsang 2000, with Gamma(s) = Gamma(s + 1)·U^(1/s) below 1. */
  #logGamma(shape: number): number {
    if (shape < 1) return this.#logGamma(shape + 1) + log(1 - this.#unit()) / shape
    const d = shape - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = this.normal()
      const root = 1 + c * x
      if (root <= 0) continue
      const cube = root * root * root
      if (log(1 - this.#unit()) < 0.5 * x * x + d * (1 - cube + log(cube))) return log(d) + log(cube)
    }
  }
}
