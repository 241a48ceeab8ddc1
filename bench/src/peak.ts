import bytes from './peak.as.ts?kernels'
import type { Contender } from './workloads'

/** Multiply-add pairs of four lanes in one turn of `chains`. */
const PAIRS = 12 * 4
/** Operations of one tanh, counted as pairs. */
const TANH = 9

/** Products of a dense layer: forward, to its weights and, if wanted, to its input. */
const dense = (rows: number, inputs: number, units: number, ways: 1 | 2 | 3) => ways * rows * inputs * units

const tanhNet = (rows: number, way: 1 | 2 | 3) =>
  dense(rows, 2, 16, way === 3 ? 2 : 1) +
  dense(rows, 16, 16, way) +
  dense(rows, 16, 1, way) +
  2 * 16 * TANH * rows

/** Multiply-adds of a step: the products, and tanh forward. Everything else is left out. */
const MULTIPLY_ADDS = {
  W1: dense(64, 64, 128, 2) + dense(64, 128, 64, 3) + dense(64, 64, 10, 3),
  W2: tanhNet(32, 3),
  W3: dense(1, 15, 32, 2) + dense(1, 32, 64, 3) + dense(1, 64, 15, 3),
  W4a: dense(32 * 64, 9, 8, 2) + dense(32 * 16, 72, 16, 3) + dense(32, 64, 10, 3),
  W5: tanhNet(10_000, 1),
}

/** A step's arithmetic alone, on registers: a yardstick for the kernels, no upper bound. */
export function peak(): Contender {
  const memory = new WebAssembly.Memory({ initial: 1 })
  const { chains } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } }).exports
  if (typeof chains !== 'function') throw new Error('peak: no chains')
  const run = (multiplyAdds: number) => () => chains(Math.round(multiplyAdds / PAIRS), 0.999, 0.001)
  return {
    W1: run(MULTIPLY_ADDS.W1),
    W2: run(MULTIPLY_ADDS.W2),
    W3: run(MULTIPLY_ADDS.W3),
    W4a: run(MULTIPLY_ADDS.W4a),
    W5: run(MULTIPLY_ADDS.W5),
  }
}
