import { cos, exp, log, sin } from '../elementary'
import { type Formula, SYMBOLS } from './formula'

/** A divisor nearer to 0 divides nothing. */
const TINY = 1e-9
/** The exponential of more, or of less than minus as much, is that of this. */
const MOST = 30

/** The sine and cosine of more are 0. */
const FAR = 1e6

const clipped = (x: number): number => Math.min(MOST, Math.max(-MOST, x))

/** tanh x = 1 − 2/(e²ˣ + 1): an absolute error of 1e−16. */
const tanh = (x: number): number => 1 - 2 / (exp(2 * clipped(x)) + 1)

/** Protected as Koza (1992) protects them: every operation has a value wherever its operands have. */
const OF_ONE: Readonly<Record<string, (x: number) => number>> = {
  '√': (x) => Math.sqrt(Math.abs(x)),
  log: (x) => (x === 0 ? 0 : log(Math.abs(x))),
  exp: (x) => exp(clipped(x)),
  sin: (x) => (Math.abs(x) > FAR ? 0 : sin(x)),
  cos: (x) => (Math.abs(x) > FAR ? 0 : cos(x)),
  tanh,
}

const OF_TWO: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '−': (a, b) => a - b,
  '×': (a, b) => a * b,
  '÷': (a, b) => (Math.abs(b) < TINY ? 1 : a / b),
  min: (a, b) => (b < a ? b : a),
}

/**
 * Formulas at fixed points r. Operations are protected: √ and log take the size of their operand, log 0 is 0,
 * a ÷ 0 is 1, exp ends at ±30, and sin and cos are 0 beyond a million. What overflows nevertheless is ±Infinity or NaN, for the caller to judge.
 */
export class Tabulation {
  readonly #points: Float64Array
  /** Reused from call to call. */
  readonly #stack: Float64Array[] = []

  constructor(points: ArrayLike<number>) {
    this.#points = Float64Array.from(points)
  }

  /** The values of a whole formula at the points; they stand until the next call. */
  of(formula: Formula): Float64Array {
    const length = this.#points.length
    let depth = 0
    // From the last node to the first, operands stand on the stack before their operation is met, the first on top.
    for (let at = formula.length - 1; at >= 0; at -= 1) {
      const { text, arity, value } = SYMBOLS[formula[at]]
      if (arity === 0) {
        const own = this.#at(depth)
        depth += 1
        if (value === undefined) own.set(this.#points)
        else own.fill(value)
      } else if (arity === 1) {
        const [own, act] = [this.#at(depth - 1), OF_ONE[text]]
        for (let i = 0; i < length; i += 1) own[i] = act(own[i])
      } else {
        const [first, second, act] = [this.#at(depth - 1), this.#at(depth - 2), OF_TWO[text]]
        for (let i = 0; i < length; i += 1) second[i] = act(first[i], second[i])
        depth -= 1
      }
    }
    return this.#at(0)
  }

  #at(depth: number): Float64Array {
    this.#stack[depth] ??= new Float64Array(this.#points.length)
    return this.#stack[depth]
  }
}
