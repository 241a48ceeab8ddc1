import { describe, expect, it } from 'vitest'
import { divergence, fgsm, linearModel, pgd, underAttack } from '../../../src/core/attacks'
import { dense, glorot, tanh } from '../../../src/core/layers'
import { softmaxCrossEntropy } from '../../../src/core/losses'
import { trades } from '../../../src/core/losses/trades'
import { createNet } from '../../../src/core/nets'
import { sgd } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'

const CLASSES = 3
const labels = Uint8Array.of(0, 2, 1, 1)
const logitsOf = (seed: number): Float64Array =>
  stream(seed)
    .fork('logits')
    .fillNormal(new Float64Array(2 * labels.length * CLASSES), 0, 2)

describe('the TRADES loss', () => {
  it('has the gradient of its differences, through both branches', () => {
    const logits = logitsOf(1)
    const { gradient } = trades(logits, labels, CLASSES, 2.5)
    const at = (i: number, step: number): number =>
      trades(logits.with(i, logits[i] + step), labels, CLASSES, 2.5).loss
    gradient.forEach((slope, i) => expect((at(i, 1e-5) - at(i, -1e-5)) / 2e-5).toBeCloseTo(slope, 8))
  })

  it('is the cross-entropy plus β times the divergence, by hand', () => {
    // p = (1/2, 1/2), q = (1/4, 3/4): KL = ½ log 2 + ½ log ⅔.
    const { loss, gradient } = trades([0, 0, 0, Math.log(3)], [0], 2, 6)
    expect(loss).toBeCloseTo(Math.log(2) + 3 * Math.log(4 / 3), 12)
    expect(gradient[2]).toBeCloseTo(6 * (0.25 - 0.5), 12)
  })

  it('is the cross-entropy alone where both inputs are one: the near rows then pull nowhere', () => {
    const clean = logitsOf(2).slice(0, labels.length * CLASSES)
    const twice = Float64Array.of(...clean, ...clean)
    const { gradient, loss } = trades(twice, labels, CLASSES, 6)
    expect(loss).toBe(trades(twice, labels, CLASSES, 0).loss)
    expect(Math.max(...gradient.slice(clean.length).map(Math.abs))).toBe(0)
  })

  it('throws where logits do not fit the labels', () => {
    expect(() => trades(logitsOf(1), labels.slice(1), CLASSES, 1)).toThrow(/24 logits for 3 labels/)
    expect(() => trades(logitsOf(1), labels, CLASSES, -1)).toThrow(/β = -1/)
  })
})

const net = createNet({
  input: 5,
  layers: [dense(8, { weights: glorot }), tanh(), dense(CLASSES)],
  loss: softmaxCrossEntropy(),
  optimizer: sgd({ learningRate: 0.1 }),
  batch: 16,
  random: stream(3),
})
const count = 40
const data = {
  count,
  features: 5,
  inputs: Float32Array.from({ length: 5 * count }, (_, i) => ((i * 37) % 100) / 100),
  labels: Uint8Array.from({ length: count }, (_, i) => i % CLASSES),
}
const ball = { epsilon: 0.2, box: { lo: 0, hi: 1 } }

const divergenceBetween = (clean: Float32Array, near: Float64Array): number => {
  const logits = Float64Array.of(...net.predict(clean), ...net.predict(near))
  const kl = trades(logits, data.labels, CLASSES, 1).loss
  return kl - trades(logits, data.labels, CLASSES, 0).loss
}

describe('the search inside TRADES', () => {
  it('would not leave the input without a first step: the slope of the divergence is 0 there', () => {
    const clean = net.predict(data.inputs)
    const { gradient } = trades(Float64Array.of(...clean, ...clean), data.labels, CLASSES, 1)
    expect(Math.max(...gradient.slice(clean.length).map(Math.abs))).toBe(0)
  })

  it('raises the divergence more with more steps, inside the ball and the box, at a pass a step', () => {
    const after = (steps: number) =>
      divergence(net, data.inputs, data.labels, { ...ball, steps, random: stream(1) })
    const [one, ten] = [after(1), after(10)]
    expect(ten.gradients).toBe(10)
    expect(divergenceBetween(data.inputs, one.x)).toBeGreaterThan(1e-3)
    expect(divergenceBetween(data.inputs, ten.x)).toBeGreaterThan(divergenceBetween(data.inputs, one.x))
    ten.x.forEach((value, i) => {
      expect(Math.abs(value - data.inputs[i])).toBeLessThanOrEqual(0.2 + 1e-12)
      expect(value >= 0 && value <= 1).toBe(true)
    })
  })

  it('reads no labels', () => {
    const found = (of: Uint8Array) => divergence(net, data.inputs, of, { ...ball, random: stream(1) }).x
    expect(found(data.labels)).toEqual(found(data.labels.map((label) => (label + 1) % CLASSES)))
  })
})

describe('accuracy under attack', () => {
  const under = (restarts: number) =>
    underAttack(net, data, { ...ball, steps: 5, restarts, random: stream(4) })

  it('is the worst over attacks and starts: never above clean, FGSM alone or fewer starts', () => {
    const tries = [0, 1, 2, 5].map(under)
    for (const { clean, fgsm: weak, worst } of tries) {
      expect(weak).toBeLessThanOrEqual(clean)
      expect(worst).toBeLessThanOrEqual(weak)
    }
    expect(tries[0].worst).toBe(tries[0].fgsm)
    for (let i = 1; i < tries.length; i++) expect(tries[i].worst).toBeLessThanOrEqual(tries[i - 1].worst)
  })

  it('is the share whose margin exceeds ε·‖w‖₁ for a linear rule', () => {
    const w = [1, -0.5, 0.25]
    const model = linearModel([...w.map((value) => -value), ...w], [0.2, -0.2], 8)
    const points = stream(9).fork('points')
    const inputs = Float32Array.from({ length: 300 }, () => points.normal())
    const classes = Uint8Array.from({ length: 100 }, (_, i) => i % 2)
    const score = (i: number): number =>
      w.reduce((sum, value, j) => sum + value * inputs[3 * i + j], -0.2) * (classes[i] === 1 ? 1 : -1)
    const share = Array.from(classes, (_, i) => score(i) > 0.1 * 1.75).filter(Boolean).length / 100
    const options = { epsilon: 0.1, steps: 3, restarts: 1, random: stream(0) }
    const found = underAttack(model, { count: 100, features: 3, inputs, labels: classes }, options)
    expect(found.worst).toBe(share)
  })

  it('is worse than either attack alone', () => {
    const alone = [
      fgsm(net, data.inputs, data.labels, ball).x,
      pgd(net, data.inputs, data.labels, { ...ball, steps: 5, random: stream(4).fork(0) }).x,
    ].map((x) => Array.from(net.predict(x)))
    const right = alone.map((logits) =>
      Array.from(data.labels, (label, i) => {
        const row = logits.slice(CLASSES * i, CLASSES * (i + 1))
        return row.indexOf(Math.max(...row)) === label
      }).filter(Boolean),
    )
    for (const some of right) expect(under(3).worst).toBeLessThanOrEqual(some.length / count)
  })
})
