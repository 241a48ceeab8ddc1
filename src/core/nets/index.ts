/**
 * Small nets, trained live.
 *
 *     const net = createNet({
 *       input: 64,
 *       layers: [dense(64), relu(), dense(10)],
 *       loss: softmaxCrossEntropy(),
 *       optimizer: adam({ learningRate: 2e-3 }),
 *       batch: 64,
 *       random: seed.fork('init'),
 *     })
 *     net.train(inputs, labels, order.subarray(0, 64)) // one step on those rows; the loss before it
 *     net.predict(testInputs)                          // logits of any number of rows
 *     net.inputGradient(inputs, labels)                // what attacks climb: ∂ loss of each row / ∂ row
 *     net.forward(inputs); net.pullback(oneLogit)      // ∂ Σ vⱼ·logitⱼ / ∂ row: saliency, DeepFool
 *     net.forward(inputs, { training: true }); net.backward(gradient); net.update() // any loss of your own
 *     net.field({ x: [-2, 2], y: [-2, 2], columns: 100, rows: 100 }) // a decision field, x fastest
 *
 * Inputs and targets are flat arrays, row after row; how many rows follows from the length. Targets of
 * `softmaxCrossEntropy` are class numbers or rows of probabilities. Arrays that `forward`, `pullback`,
 * `backward` and `inputGradient` give are reused by the next call; copy what you keep. Wrong shapes, labels and
 * numbers throw; a net that diverges does not: it says where in `stopped` and goes on.
 */
import { Net } from './net'
import type { NetOptions } from './passes'

export { Net, type PassOptions, type Snapshot, type Stopped } from './net'
export type { Grid } from './grid'
export type { NetOptions } from './passes'

/** Plans, allocates and initialises a net. Throws on options that fit no net. */
export function createNet(options: NetOptions): Net {
  return new Net(options)
}
