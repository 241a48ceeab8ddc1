import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deepFool, distances, fgsm, linearModel } from '../../src/core/attacks'
import { exp, log, normalCdf, normalDensity, normalQuantile } from '../../src/core/elementary'
import { attenuation } from '../../src/core/estimators'
import { huber, squared } from '../../src/core/estimators/rho'
import { betaCdf } from '../../src/core/statistics'

/** The answers of a chapter's exercises, in their order, as written. */
const answersOf = (chapter: string): string[] =>
  [...readFileSync(`src/article/${chapter}.mdx`, 'utf8').matchAll(/<Answer>\n([\s\S]*?)\n<\/Answer>/g)].map(
    ([, answer]) => answer,
  )

/** The number stands in the text with these decimals, and not as a part of a longer one. */
function expectSaid(text: string, value: number, decimals: number): void {
  const number = value.toFixed(decimals).replace('.', String.raw`\.`)
  expect(text).toMatch(new RegExp(String.raw`(?<![\d.])${number}(?!\d|\.\d)`))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Where an increasing function crosses 0 between two points. */
function root(increasing: (x: number) => number, low: number, high: number): number {
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2
    if (increasing(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

const written = [
  '01-input-training-data',
  '02-architecture',
  '03-regularisation',
  '04-loss-function',
  '05-outlook',
  '06-experiment',
  '07-scoreboard',
]

it.each(written)('%s ends with three exercises', (chapter) => {
  expect(answersOf(chapter)).toHaveLength(3)
})

describe('input training data', () => {
  const [noise, smote, node] = answersOf('01-input-training-data')

  it('fits copies moved by ±σ, which have the noise’s mean and variance, as ridge regression does', () => {
    const xs = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 1 : -1))
    const slopeAt = (sigma: number): number => {
      const copies = xs.flatMap((x) => [-sigma, sigma].map((shift) => ({ x: x + shift, y: 2 * x })))
      return sum(copies.map(({ x, y }) => x * y)) / sum(copies.map(({ x }) => x * x))
    }
    expectSaid(noise, slopeAt(0), 0)
    expectSaid(noise, slopeAt(0.5), 1)
    expectSaid(
      noise,
      root((sigma) => slopeAt(0) / 2 - slopeAt(sigma), 0, 10),
      0,
    )
  })

  it('finds two thirds of the variance between two independent points', () => {
    const steps = 1000
    const places = Array.from({ length: steps }, (_, i) => (i + 0.5) / steps)
    const share = sum(places.map((u) => u * u + (1 - u) ** 2)) / steps
    expectSaid(smote, share, 3)
    expectSaid(smote, Math.sqrt(share), 3)
  })

  it('sees a noise node decay, catapult and blow up at the strengths named', () => {
    const fateAt = (sigma: number): string => {
      let [w, u] = [
        [1.5, 0.5],
        [0, Math.sqrt(2.5)],
      ]
      const rate = 0.1 * sigma * sigma
      let largest = 0
      let v = 0
      for (let step = 0; step < 4000; step++) {
        v = w[0] * u[0] + w[1] * u[1]
        if (step > 0) largest = Math.max(largest, Math.abs(v))
        if (!(largest < 1e6)) return 'blows up'
        ;[w, u] = [w.map((value, i) => value - rate * v * u[i]), u.map((value, i) => value - rate * v * w[i])]
      }
      const start = 0.5 * Math.sqrt(2.5)
      return largest > start ? 'catapults' : 'decays'
    }
    const [catapult, divergence] = [2, 4].map((kappa) => Math.sqrt(kappa / (0.1 * 5)))
    expectSaid(node, catapult, 0)
    expectSaid(node, divergence, 2)
    expect(fateAt(0.8 * catapult)).toBe('decays')
    expect(fateAt(divergence - 0.1)).toBe('catapults')
    expect(fateAt(divergence + 0.1)).toBe('blows up')
  })
})

describe('attacks', () => {
  const [linear, dimensions, passes] = answersOf('02-architecture')

  it('brings a linear rule to zero by FGSM’s ε, and DeepFool’s step has the length named', () => {
    const weights = [2, -1, 0.5]
    const rule = linearModel([...weights, 0, 0, 0], [1.05, 0])
    const start = [0, 0, 0]
    const epsilon = 1.05 / sum(weights.map(Math.abs))
    const scores = rule.forward(fgsm(rule, start, [0], { epsilon }).x)
    expect(scores[0]).toBeCloseTo(0, 12)
    expectSaid(linear, epsilon, 1)
    const { x } = deepFool(rule, start, [0], { overshoot: 0, iterations: 1 })
    expectSaid(linear, distances(start, x, 3, 'l2')[0], 3)
  })

  it('guesses where the law of dimensions says so', () => {
    const guessingAt = (d: number): number =>
      root((epsilon) => 0.5 - normalCdf(2 - epsilon * Math.sqrt(d)), 0, 2)
    expectSaid(dimensions, guessingAt(64), 2)
    expectSaid(dimensions, guessingAt(784), 3)
  })

  it('counts gradient passes', () => {
    const cost = (epochs: number, steps: number): number => epochs * (steps + 1)
    const twoStage = cost(36, 1) + cost(4, 10)
    for (const count of [cost(40, 0), cost(40, 1), cost(40, 7), twoStage, cost(40, 10)])
      expectSaid(passes, count, 0)
    expectSaid(passes, (100 * twoStage) / cost(40, 10), 0)
  })
})

describe('regularisation', () => {
  const [dropBlock, bottleneck, contrastive] = answersOf('03-regularisation')

  it('plants DropBlock’s centres at the rate of the formula', () => {
    const [side, block, dropped] = [8, 3, 0.1]
    const places = (side - block + 1) ** 2
    const gamma = (dropped / block ** 2) * (side ** 2 / places)
    expectSaid(dropBlock, gamma, 4)
    expectSaid(dropBlock, (1 - gamma) ** places, 3)
  })

  it('finds the bottleneck’s critical β in the second singular value of the joint table', () => {
    const joint = [
      [0.45, 0.05],
      [0.05, 0.45],
    ]
    const scaled = joint.map((row) => row.map((p) => p / 0.5))
    // The first singular value is 1, so the determinant is the second.
    const correlation = scaled[0][0] * scaled[1][1] - scaled[0][1] * scaled[1][0]
    expectSaid(bottleneck, 1 / correlation ** 2, 4)
  })

  it('counts the candidates that contrastive prediction needs', () => {
    const information = -10 * log(1 - 0.9 ** 2)
    expectSaid(contrastive, information, 1)
    expectSaid(contrastive, exp(information) / 1e6, 0)
  })
})

describe('loss functions', () => {
  const [pull, smoothing, ganetic] = answersOf('04-loss-function')

  it('pulls and costs as the losses of the core do', () => {
    expectSaid(pull, huber(2).psi(3), 0)
    expectSaid(pull, squared.rho(3), 1)
    expectSaid(pull, huber(2).rho(3), 0)
  })

  it('leads by the logarithm of the ratio of targets', () => {
    const targets = (epsilon: number, classes: number): [right: number, wrong: number] => [
      1 - epsilon + epsilon / classes,
      epsilon / classes,
    ]
    for (const classes of [10, 1000]) {
      const [right, wrong] = targets(0.1, classes)
      expectSaid(smoothing, log(right / wrong), 2)
    }
    const [right, wrong] = targets(0.1, 10)
    expectSaid(smoothing, -right * log(right) - 9 * wrong * log(wrong), 3)
  })

  it('finds the minimum of the GANetic loss', () => {
    const slope = (p: number): number => 3 * p * p - 0.5 * Math.sqrt(3.985) * p ** -1.5
    expectSaid(ganetic, root(slope, 0.01, 1), 3)
  })
})

describe('outlook', () => {
  const [annealing, votes, smoothing] = answersOf('05-outlook')

  it('accepts by Metropolis’ rule', () => {
    expectSaid(annealing, exp(-3 / 10), 3)
    expectSaid(annealing, exp(-3 / 1), 3)
  })

  it('survives as many poisoned examples as can move votes without a tie', () => {
    const survives = (poisoned: number): boolean => 22 - poisoned > 6 + poisoned
    const most = Array.from({ length: 22 }, (_, k) => k).findLast(survives)
    expectSaid(votes, most ?? Number.NaN, 0)
  })

  it('states the largest share and radius that unanimous copies allow', () => {
    const share = exp(log(0.001) / 1000)
    expectSaid(smoothing, share, 4)
    expectSaid(smoothing, 0.25 * normalQuantile(share), 3)
  })
})

describe('the experiment', () => {
  const [slope, points, fault] = answersOf('06-experiment')

  it('keeps the share of a slope that attenuation says, once and with the noise’s variance doubled', () => {
    expectSaid(slope, attenuation(2, 1), 2)
    expectSaid(slope, attenuation(2, Math.sqrt(2)), 2)
  })

  it('buys as many calibration points as the standard error needs', () => {
    expectSaid(points, (1 / 0.1) ** 2, 0)
  })

  it('holds readings to be faulty as Bayes’ rule says', () => {
    const probability = (error: number): number => 0.01 / (0.01 + 0.8 * normalDensity(error))
    expectSaid(fault, normalDensity(0), 4)
    expectSaid(fault, normalDensity(3), 4)
    expectSaid(fault, 100 * probability(0), 1)
    expectSaid(fault, 100 * probability(3), 1)
  })
})

describe('scoreboard', () => {
  const [chance, error, wins] = answersOf('07-scoreboard')

  it('expects differences by chance, in proportion to their number', () => {
    expectSaid(chance, 9 * 8, 0)
    expectSaid(chance, 9 * 8 * 0.05, 1)
  })

  it('has the standard error of a share', () => {
    expectSaid(error, Math.sqrt((0.6 * 0.4) / 597), 3)
  })

  it('has the upper tail of the binomial distribution', () => {
    expectSaid(wins, betaCdf(0.5, 25, 6), 5)
  })
})
