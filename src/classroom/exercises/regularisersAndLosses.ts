import { exp, log } from '../../core/elementary'
import { drawn, oneOf, write } from './draw'
import { type DrawnExercise, rounded } from './exercise'

const dropBlock = drawn('dropblock-rate', 'Holes in a map', (draw) => {
  const size = oneOf(draw, [8, 10, 12, 16])
  const block = oneOf(draw, [3, 5])
  const share = oneOf(draw, [0.1, 0.15, 0.2])
  const places = (size - block + 1) ** 2
  const gamma = (share / block ** 2) * (size ** 2 / places)
  return {
    text: `DropBlock is to drop ${100 * share} % of a ${size} × ${size} map in blocks of side ${block}. What is γ, and what share of all maps gets no hole at all?`,
    fields: [
      {
        label: 'γ',
        truth: gamma,
        tolerance: rounded(4),
        mistakes: [
          {
            value: share / block ** 2,
            why: 'Centres can only stand where the whole block fits: the second factor is missing.',
          },
          { value: (share / block) * (size ** 2 / places), why: 'A block covers side × side cells.' },
        ],
      },
      {
        label: 'Share without a hole',
        truth: (1 - gamma) ** places,
        tolerance: rounded(2),
        mistakes: [
          {
            value: (1 - gamma) ** (size ** 2),
            why: 'Only the places where a whole block fits can be a centre.',
          },
        ],
      },
    ],
  }
})

const bottleneck = drawn('bottleneck-beta', 'Where the bottleneck opens', (draw) => {
  const flip = oneOf(draw, [0.05, 0.08, 0.1, 0.15, 0.2])
  const rho = 1 - 2 * flip
  return {
    text: `X is a fair coin, and Y is X, flipped with probability ${flip}. At which β does the bottleneck begin to keep something?`,
    fields: [
      {
        label: 'β',
        truth: 1 / rho ** 2,
        tolerance: rounded(2),
        mistakes: [
          { value: 1 / rho, why: 'The square is missing: β = 1 / ρ².' },
          {
            value: 1 / (1 - flip) ** 2,
            why: 'A flipped coin does not only fail to agree, it disagrees: ρ = 1 − 2 · flip.',
          },
        ],
      },
    ],
  }
})

const gaussianInformation = drawn(
  'ceiling-of-estimates',
  'How high a contrastive estimate can get',
  (draw) => {
    const pairs = oneOf(draw, [5, 10, 20])
    const rho = oneOf(draw, [0.5, 0.6, 0.8, 0.9])
    const nats = -0.5 * pairs * log(1 - rho ** 2)
    return {
      text: `Two vectors of ${pairs} Gaussian pairs, each with correlation ${rho}, share −${pairs / 2} ln(1 − ${rho}²) nats. How many is that, and how many candidates does contrastive prediction need before its ceiling is as high?`,
      fields: [
        {
          label: 'Information in nats',
          truth: nats,
          tolerance: rounded(2),
          mistakes: [
            { value: nats / log(2), why: 'These are bits: the natural logarithm gives nats.' },
            { value: -0.5 * pairs * log(1 - rho), why: 'The correlation enters squared.' },
          ],
        },
        {
          label: 'Candidates (two digits are enough)',
          truth: exp(nats),
          tolerance: 0.05 * exp(nats),
          mistakes: [
            {
              value: 2 ** nats,
              why: 'The ceiling is the natural logarithm of N: N = e to the information, not 2.',
            },
          ],
        },
      ],
    }
  },
)

const huberPull = drawn('huber-pull', 'How hard one point pulls', (draw) => {
  const delta = oneOf(draw, [1, 1.345, 1.5, 2])
  const residual = delta * oneOf(draw, [2, 3, 4])
  return {
    text: `A point lies ${write(Number(residual.toFixed(3)))} above the fit. With what force does it pull under Huber’s loss with δ = ${delta}, and what does it cost there?`,
    fields: [
      {
        label: 'Force',
        truth: delta,
        tolerance: rounded(3),
        mistakes: [{ value: residual, why: 'That is the pull under squared error; Huber’s is capped at δ.' }],
      },
      {
        label: 'Cost',
        truth: delta * residual - delta ** 2 / 2,
        tolerance: rounded(2),
        mistakes: [
          {
            value: residual ** 2 / 2,
            why: 'That is half the square; beyond δ the cost grows in a straight line.',
          },
          {
            value: delta * residual,
            why: 'The straight part begins where the parabola ends: take δ²/2 away.',
          },
        ],
      },
    ],
  }
})

const smoothedLead = drawn('smoothing-lead', 'How far the right class leads', (draw) => {
  const epsilon = oneOf(draw, [0.05, 0.1, 0.2])
  const classes = oneOf(draw, [5, 10, 100])
  const high = 1 - epsilon + epsilon / classes
  const low = epsilon / classes
  return {
    text: `Label smoothing with ε = ${epsilon} and K = ${classes} classes: by how much does the logit of the right class lead at the minimum, and what is the smallest loss, in nats?`,
    fields: [
      {
        label: 'Lead',
        truth: log(high / low),
        tolerance: rounded(2),
        mistakes: [
          {
            value: log((1 - epsilon) / (epsilon / (classes - 1))),
            why: 'Here the right class gets its share of ε too: ε is spread over all K classes.',
          },
        ],
      },
      {
        label: 'Smallest loss',
        truth: -high * log(high) - (classes - 1) * low * log(low),
        tolerance: rounded(2),
        mistakes: [
          {
            value: -log(high),
            why: 'This counts the right class alone; the others have their share of the target as well.',
          },
        ],
      },
    ],
  }
})

/** Chapters 3 and 4, on paper. */
export const REGULARISERS_AND_LOSSES: readonly DrawnExercise[] = [
  dropBlock,
  bottleneck,
  gaussianInformation,
  huberPull,
  smoothedLead,
]
