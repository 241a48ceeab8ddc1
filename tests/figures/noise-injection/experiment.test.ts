import { describe, expect, it } from 'vitest'
import { accuracyOf } from '../../../src/core/attacks'
import { splitDigits } from '../../../src/core/datasets/digits'
import { dense, glorot, relu, tanh } from '../../../src/core/layers'
import { meanSquaredError, softmaxCrossEntropy } from '../../../src/core/losses'
import { createNet, type Net } from '../../../src/core/nets'
import { adam, sgd } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'
import { comparePairs, mean } from '../../../src/core/statistics'
import type { Config } from '../../../src/experiments'
import {
  type NetFrame,
  train,
  type Treatment,
} from '../../../src/figures/noise-injection/experiment/training'
import { moonsOf, signs } from '../../../src/figures/noise-injection/experiment/data'
import { type Frame, run } from '../../../src/figures/noise-injection/experiment'
import { EPOCHS, params } from '../../../src/figures/noise-injection/params'
import { LOSS_EVERY } from '../../../src/figures/noise-injection/grid'
import { penalisedStep } from '../../../src/figures/noise-injection/experiment/penalty'
import { fitsToCopies, ridge } from '../../../src/figures/noise-injection/experiment/ridge'
import {
  errorAt,
  SEEDS,
  SIGMAS,
  summarise,
  configs as configsOf,
} from '../../../src/figures/noise-injection/ensemble'
import { reader } from '../../../src/runtime/advance'
import { defaultsOf } from '../../../src/params/config'

type NoiseConfig = Config<'noise-injection'>
const defaults: NoiseConfig = defaultsOf(params)

const frameAt = (change: Partial<NoiseConfig>, at = Infinity): Frame => {
  const step = reader(run({ ...defaults, ...change })).advanceTo(at)
  if (step === undefined) throw new Error('no frame')
  return step.frame
}
const seeds = Array.from({ length: SEEDS }, (_, seed) => seed)
const over = (change: Partial<NoiseConfig>): Frame[] => seeds.map((seed) => frameAt({ ...change, seed }))
const accuracies = (arms: readonly NetFrame[], noise = 0): number[] =>
  arms.map(({ accuracy }) => accuracy[noise])

describe('a little noise in training smooths the boundary, 12 paired seeds', () => {
  const frames = over({ sigma: 0.2 })
  const [noise, plain] = [frames.map((frame) => frame.noise), frames.map((frame) => frame.plain)]

  it('answers 2.4 points more of the fresh points rightly, and more in at least 8 seeds', () => {
    const { estimate, wins } = comparePairs(accuracies(noise), accuracies(plain))
    expect(estimate).toBeGreaterThanOrEqual(0.024)
    expect(wins).toBeGreaterThanOrEqual(8)
  })

  it('answers 3 points more rightly where the fresh points are noisy too', () => {
    const { estimate, wins } = comparePairs(accuracies(noise, 3), accuracies(plain, 3))
    expect(estimate).toBeGreaterThanOrEqual(0.03)
    expect(wins).toBeGreaterThanOrEqual(9)
  })

  it('fits the training points less well: it leaves wrong labels alone', () => {
    const last = (arms: readonly NetFrame[]): number[] =>
      arms.map(({ trainLoss }) => trainLoss[EPOCHS / LOSS_EVERY])
    expect(comparePairs(last(noise), last(plain)).wins).toBeGreaterThanOrEqual(10)
  })
})

describe('… too much erases it', () => {
  it('makes σ = 1.2 worse than no noise, by 4 points and in at least 10 seeds', () => {
    const frames = over({ sigma: 1.2 })
    const plain = accuracies(frames.map((frame) => frame.plain))
    const { estimate, wins } = comparePairs(plain, accuracies(frames.map((frame) => frame.noise)))
    expect(estimate).toBeGreaterThanOrEqual(0.04)
    expect(wins).toBeGreaterThanOrEqual(10)
  })

  it('is told by the many runs: errors fall and rise again over σ', () => {
    const few: NoiseConfig[] = configsOf(defaults).slice(0, 4 * SIGMAS.length)
    const ensemble = summarise(
      few.map((config) => frameAt(config)),
      defaults,
    )
    expect(ensemble).toMatchObject({ arrived: 40, wanted: 40, compared: 4, nearest: 0.2 })
    expect(ensemble.best).toBeGreaterThan(0)
    expect(ensemble.best).toBeLessThanOrEqual(0.4)
    const { errors, best } = ensemble
    expect(errorAt(errors, best)).toBe(Math.min(...errors.middle))
    expect(errorAt(errors, 0.5)).toBeCloseTo((errorAt(errors, 0.4) + errorAt(errors, 0.6)) / 2, 12)
    expect(summarise([undefined], defaults).errors.middle.every(Number.isNaN)).toBe(true)
  })
})

describe('on digits', () => {
  /** Accuracy on test digits, under normal noise of 0.2 and as they are, after training with noise of σ. */
  function accuraciesAfter(seed: number, sigma: number): { noisy: number; clean: number } {
    const draws = stream(seed)
    const { train, test } = splitDigits(draws.fork('split'), 300)
    const net = createNet({
      input: 64,
      layers: [dense(64), relu(), dense(10)],
      loss: softmaxCrossEntropy(),
      optimizer: adam({ learningRate: 2e-3 }),
      batch: 60,
      random: draws.fork('init'),
    })
    for (let epoch = 0; epoch < 40; epoch++) {
      const order = draws.fork('order').fork(epoch).permutation(300)
      const noise = draws.fork('noise').fork(epoch)
      const inputs = train.inputs.map((pixel) => pixel + noise.normal(0, sigma))
      for (let from = 0; from < 300; from += 60) {
        net.train(inputs, train.labels, order.subarray(from, from + 60))
      }
    }
    const noise = draws.fork('test noise')
    const noisy = test.inputs.map((pixel) => pixel + noise.normal(0, 0.2))
    return {
      noisy: accuracyOf(net, noisy, test.labels),
      clean: accuracyOf(net, test.inputs, test.labels),
    }
  }
  const [trained, plain] = [0.2, 0].map((sigma) =>
    seeds.slice(0, 10).map((seed) => accuraciesAfter(seed, sigma)),
  )
  const noisy = (nets: typeof plain): number[] => nets.map((net) => net.noisy)
  const clean = (nets: typeof plain): number[] => nets.map((net) => net.clean)

  it('noise of 0.2 in training gains 0.8 points under noise of 0.2, mean of ten paired seeds', () => {
    expect(comparePairs(noisy(trained), noisy(plain)).estimate).toBeGreaterThanOrEqual(0.008)
  })

  it('and changes accuracy on clean digits by less than a point', () => {
    expect(Math.abs(comparePairs(clean(trained), clean(plain)).estimate)).toBeLessThanOrEqual(0.01)
  })

  it('raises accuracy under that much noise by one to two points', () => {
    expect(Math.abs(comparePairs(noisy(trained), noisy(plain)).estimate - 0.015)).toBeLessThan(0.005)
  })
})

describe('Bishop’s penalty', () => {
  const data = moonsOf({ ...defaults, count: 40 })
  const targets = signs(data.train)
  const rows = Uint32Array.from({ length: 20 }, (_, i) => 2 * i)
  const netOf = (layers: Parameters<typeof createNet>[0]['layers'], learningRate: number): Net =>
    createNet({
      input: 2,
      layers,
      loss: meanSquaredError(),
      optimizer: sgd({ learningRate }),
      batch: 64,
      random: stream(5),
    })

  it('adds exactly σ²‖w‖² to the loss of a linear model', () => {
    const net = netOf([dense(1, { weights: glorot })], 0)
    const [first, second] = net.parameters()
    const plain = penalisedStep(net, data.train.inputs, targets, rows, 0)
    const penalised = penalisedStep(net, data.train.inputs, targets, rows, 0.7)
    expect(penalised - plain).toBeCloseTo(0.49 * (first * first + second * second), 4)
    expect(plain).toBeCloseTo(
      mean(
        Array.from(rows, (row) => {
          const [f] = net.predict(data.train.inputs.subarray(2 * row, 2 * row + 2))
          return (f - targets[row]) ** 2
        }),
      ),
      5,
    )
  })

  it('goes down its own slope: a step changes each parameter by the central difference of the loss', () => {
    const layers = [dense(6, { weights: glorot }), tanh(), dense(1, { weights: glorot })]
    const probe = netOf(layers, 0)
    const before = probe.parameters()
    const lossAt = (changed: number, by: number): number => {
      probe.setParameters(before.map((value, i) => (i === changed ? value + by : value)))
      return penalisedStep(probe, data.train.inputs, targets, rows, 0.5)
    }
    const net = netOf(layers, 1)
    penalisedStep(net, data.train.inputs, targets, rows, 0.5)
    net.parameters().forEach((after, i) => {
      const slope = (lossAt(i, 0.01) - lossAt(i, -0.01)) / 0.02
      expect(Math.abs(before[i] - after - slope)).toBeLessThan(2e-3 * Math.max(1, Math.abs(slope)))
    })
  })

  it('does what small noise does, and something else than large noise', () => {
    const six = (sigma: number): Frame[] =>
      seeds.slice(0, 6).map((seed) => frameAt({ sigma, third: 'penalty', seed }))
    const apart = (a: NetFrame, b: NetFrame): number =>
      mean(Array.from(a.field, (value, i) => Math.abs(value - b.field[i])))
    const penaltyOf = ({ penalty }: Frame): NetFrame => {
      if (penalty === undefined) throw new Error('no third net')
      return penalty
    }
    const small = six(0.1)
    expect(mean(small.map((frame) => apart(penaltyOf(frame), frame.noise)))).toBeLessThan(
      mean(small.map((frame) => apart(frame.plain, frame.noise))),
    )
    const large = six(0.8)
    const { estimate, wins } = comparePairs(
      accuracies(large.map(penaltyOf)),
      accuracies(large.map((frame) => frame.noise)),
    )
    expect(estimate).toBeGreaterThanOrEqual(0.03)
    expect(wins).toBe(6)
  })
})

describe('the linear model', () => {
  const { train } = moonsOf(defaults)
  const targets = signs(train)

  it.each([0.1, 0.3, 0.6])('is ridge regression with λ = nσ² to 1e-3 at σ = %s', (sigma) => {
    const [fit] = fitsToCopies(train.inputs, targets, sigma, [30_000], stream(3))
    const exact = ridge(train.inputs, targets, train.count * sigma * sigma)
    expect(Math.abs(fit.bias - exact.bias)).toBeLessThan(1e-3)
    for (const k of [0, 1]) expect(Math.abs(fit.weights[k] - exact.weights[k])).toBeLessThan(1e-3)
  })

  it('is least squares where there is neither noise nor penalty', () => {
    expect(fitsToCopies(train.inputs, targets, 0, [1], stream(3))[0].weights[0]).toBeCloseTo(
      ridge(train.inputs, targets, 0).weights[0],
      10,
    )
  })

  it('shrinks its weights and leaves its bias free: a constant target costs nothing', () => {
    const constant = ridge(train.inputs, new Float32Array(train.count).fill(3), 50)
    expect(constant.bias).toBeCloseTo(3, 12)
    expect(Math.abs(constant.weights[1])).toBeLessThan(1e-12)
  })
})

describe('training', () => {
  const data = { wrongShare: 15, count: 100, spread: 0.15, seed: 3 }

  it('starts all nets from the same weights; without noise the twins are one net', () => {
    const first = frameAt({ third: 'penalty' }, 0)
    expect(first.noise).toEqual(first.plain)
    expect(first.penalty).toEqual(first.plain)
    const last = frameAt({ sigma: 0 })
    expect(last.noise).toEqual(last.plain)
  })

  it.each(['plain', 'noise', 'penalty'] as const)(
    'shows an earlier epoch of the %s net and goes on unmoved',
    (treatment: Treatment) => {
      const straight = train({ data, treatment, sigma: 0.3 })
      straight.reach(12)
      const wandering = train({ data, treatment, sigma: 0.3 })
      wandering.reach(5)
      const early = wandering.at(5)
      wandering.at(2)
      wandering.reach(12)
      expect(wandering.at(12)).toEqual(straight.at(12))
      expect(straight.at(5)).toEqual(early)
    },
  )

  it('mislabels the share asked for, and no test point', () => {
    const { train, wrong, test } = moonsOf({ ...data, wrongShare: 25 })
    expect(wrong.reduce((sum, one) => sum + one, 0)).toBe(25)
    const right = moonsOf({ ...data, wrongShare: 0 })
    expect(train.inputs).toEqual(right.train.inputs)
    expect(test).toEqual(right.test)
  })

  it('gives what stands beside the twins only when it is asked for', () => {
    expect(frameAt({}, 1)).toMatchObject({ penalty: undefined, linear: undefined })
    const { linear } = frameAt({ third: 'ridge', sigma: 0.5 }, 1)
    expect(linear?.lambda).toBe(25)
  })
})
