import { normalCdf } from '../../core/elementary'
import { drawn, oneOf, write } from './draw'
import { type DrawnExercise, rounded } from './exercise'

const noiseIsRidge = drawn('noise-is-ridge', 'Noise that pulls a slope down', (draw) => {
  const n = oneOf(draw, [10, 20, 25, 40, 50])
  const squares = oneOf(draw, [10, 20, 30, 40])
  const slope = oneOf(draw, [1.5, 2, 2.5, 3, 4])
  const sigma = oneOf(draw, [0.3, 0.4, 0.5, 0.6, 0.8])
  const products = slope * squares
  const noisy = products / (squares + n * sigma ** 2)
  return {
    text: `A line through the origin is fitted to ${n} points with Σx² = ${squares} and Σxy = ${write(products)}. Every visit adds fresh noise with σ = ${sigma} to x. Which slope does least squares find without the noise, and which does it approach with it?`,
    fields: [
      {
        label: 'Slope without noise',
        truth: slope,
        tolerance: rounded(2),
        mistakes: [{ value: squares / products, why: 'Upside down: the slope is Σxy over Σx².' }],
      },
      {
        label: 'Slope with noise',
        truth: noisy,
        tolerance: rounded(2),
        mistakes: [
          {
            value: products / (squares + n * sigma),
            why: 'σ was not squared: noise adds its variance, σ², for each point.',
          },
          {
            value: products / (squares + sigma ** 2),
            why: 'Each of the points is shaken: what is added is nσ², not σ².',
          },
          { value: slope, why: 'This is the slope without noise.' },
        ],
      },
    ],
  }
})

const noiseNode = drawn('noise-node-bounds', 'What a noise node will do', (draw) => {
  const norms = oneOf(draw, [2, 4, 5, 8, 10])
  const rate = oneOf(draw, [0.02, 0.05, 0.1, 0.2])
  const at = (kappa: number): number => Math.sqrt(kappa / (rate * norms))
  return {
    text: `A noise node joins a linear net with ‖w₂‖² + ‖u‖² = ${norms}, trained at learning rate ${rate}. From which strength σ of the noise on does its weight catapult instead of decaying, and from which on does training blow up?`,
    fields: [
      {
        label: 'σ where it begins to catapult',
        truth: at(2),
        tolerance: rounded(2),
        mistakes: [{ value: 2 / (rate * norms), why: 'This is σ²: the root is missing.' }],
      },
      {
        label: 'σ where it begins to blow up',
        truth: at(4),
        tolerance: rounded(2),
        mistakes: [
          { value: 4 / (rate * norms), why: 'This is σ²: the root is missing.' },
          { value: 2 * at(2), why: 'κ doubles between the two bounds, and κ grows with σ²: σ grows by √2.' },
        ],
      },
    ],
  }
})

const linearRule = drawn('linear-attack', 'How far to the boundary', (draw) => {
  const weights = [oneOf(draw, [1, 2, 3]), -oneOf(draw, [1, 2, 4]), oneOf(draw, [0.5, 1, 2])]
  const value = oneOf(draw, [0.6, 1.05, 1.4, 2.1])
  const one = weights.reduce((sum, w) => sum + Math.abs(w), 0)
  const two = Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0))
  return {
    text: `A linear rule has w = (${weights.map(write).join(', ')}) and f(x) = ${value}. Which ε for each coordinate brings f to zero, and how long is DeepFool’s step?`,
    fields: [
      {
        label: 'ε for each coordinate',
        truth: value / one,
        tolerance: rounded(3),
        mistakes: [
          {
            value: value / two,
            why: 'This divides by the length of w. Moving each coordinate by ε changes f by ε times the sum of |w|.',
          },
          {
            value: value / weights.reduce((sum, w) => sum + w, 0),
            why: 'The signs of w were kept: the attack moves against each of them, so their sizes add.',
          },
        ],
      },
      {
        label: 'Length of DeepFool’s step',
        truth: value / two,
        tolerance: rounded(3),
        mistakes: [
          { value: value / two ** 2, why: 'This is the factor on w. The length of the step is |f| / ‖w‖₂.' },
          {
            value: value / one,
            why: 'This is ε for each coordinate. DeepFool’s step goes straight to the boundary.',
          },
        ],
      },
    ],
  }
})

const guessing = drawn('guessing-epsilon', 'When an attack makes it guess', (draw) => {
  const d = oneOf(draw, [16, 64, 100, 256, 400, 784])
  const epsilon = oneOf(draw, [0.02, 0.05, 0.1])
  const left = normalCdf(2 - epsilon * Math.sqrt(d))
  return {
    text: `Each of ${d} coordinates adds its part to a classifier that is right on Φ(2) = 97.7 % of clean inputs. By the law of this chapter, which ε for each coordinate makes it guess, and what share does it name correctly at ε = ${epsilon}?`,
    fields: [
      {
        label: 'ε where it guesses',
        truth: 2 / Math.sqrt(d),
        tolerance: rounded(3),
        mistakes: [
          {
            value: 2 / d,
            why: 'The distance grows with the root of the number of coordinates, not with the number.',
          },
        ],
      },
      {
        label: `Share that is right at ε = ${epsilon}`,
        truth: left,
        tolerance: rounded(2),
        mistakes: [
          {
            value: normalCdf(2 + epsilon * Math.sqrt(d)),
            why: 'The attack takes away: the minus is missing.',
          },
        ],
      },
    ],
  }
})

const passes = drawn('gradient-passes', 'The bill in gradient passes', (draw) => {
  const epochs = oneOf(draw, [30, 40, 50, 60])
  const steps = oneOf(draw, [5, 7, 10])
  const strong = oneOf(draw, [3, 4, 5])
  const mixed = 2 * (epochs - strong) + strong * 11
  return {
    text: `Count gradient passes for each example over ${epochs} epochs: training against PGD with ${steps} steps, and ${epochs - strong} epochs with one step followed by ${strong} with ten.`,
    fields: [
      {
        label: 'Passes against PGD',
        truth: epochs * (steps + 1),
        tolerance: 0.4,
        mistakes: [
          {
            value: epochs * steps,
            why: 'Each step of the attack is one pass, and the step of the weights is one more.',
          },
        ],
      },
      {
        label: 'Passes in two stages',
        truth: mixed,
        tolerance: 0.4,
        mistakes: [
          {
            value: epochs - strong + strong * 10,
            why: 'The step of the weights itself is a pass too, in each epoch.',
          },
        ],
      },
    ],
  }
})

/** Chapters 1 and 2, on paper. */
export const DATA_AND_ATTACKS: readonly DrawnExercise[] = [
  noiseIsRidge,
  noiseNode,
  linearRule,
  guessing,
  passes,
]
