/** What the published program fixes: its net, its one sample, its schedule. */

/** Inputs, units of the two hidden ReLU layers, outputs. */
export const sizes = [15, 32, 64, 15] as const

/** Epochs on the noisy inputs, and again as many after the “removal”. */
export const epochs = 150
export const learningRate = 0.1

/** Every tenth loss is printed and plotted. */
export const printedEvery = 10

const float32 = (values: Iterable<number>): Float32Array => Float32Array.from(values)

/** The 15 true inputs: 1, 2, …, 15. */
export const trueInputs = float32(Array.from({ length: sizes[0] }, (_, i) => i + 1))

/** f(x) = 2.1 + 3.2x + 1.6x² + 0.9x³. */
export const target = (x: number): number => 2.1 + x * (3.2 + x * (1.6 + x * 0.9))

/** f at the true inputs: what the net is asked to answer, whatever noise its inputs carry. */
export const targets = float32(Array.from(trueInputs, target))

/**
 * What is left of the loss after one epoch of a net that answers with its output biases alone. The loss is
 * Σ(bⱼ − yⱼ)²/n; a step of η along its gradient 2(bⱼ − yⱼ)/n leaves (1 − 2η/n) of every residual, so
 * (1 − 2η/n)² of the loss: 0.973511 for n = 15 and η = 0.1.
 */
export const biasOnlyDecay = (1 - (2 * learningRate) / sizes[3]) ** 2
