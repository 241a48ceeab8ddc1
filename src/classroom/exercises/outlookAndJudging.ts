import { exp, log, normalQuantile } from '../../core/elementary'
import { drawn, oneOf } from './draw'
import { type DrawnExercise, rounded } from './exercise'

const annealedSwap = drawn('accepting-worse', 'How often heat accepts a worse swap', (draw) => {
  const worse = oneOf(draw, [2, 3, 5, 8])
  const warm = oneOf(draw, [4, 10, 20])
  return {
    text: `Annealing meets a swap that makes its sum of squares worse by ${worse}. With what probability does it accept at T = ${warm}?`,
    fields: [
      {
        label: 'Probability',
        truth: exp(-worse / warm),
        tolerance: rounded(3),
        mistakes: [
          { value: 1 - exp(-worse / warm), why: 'This is how often it refuses.' },
          { value: exp(-warm / worse), why: 'Upside down: the worsening is divided by the temperature.' },
        ],
      },
    ],
  }
})

const vote = drawn('votes-to-turn', 'What a vote can survive', (draw) => {
  const second = 4 + draw.integer(6)
  const first = second + 5 + draw.integer(12)
  const others = 1 + draw.integer(4)
  const survived = Math.floor((first - second - 1) / 2)
  return {
    text: `${first + second + others} networks vote: ${first} for a 5, ${second} for a 3, ${others} for others. A tie would go to the 3. How many poisoned training examples does this answer survive for certain?`,
    fields: [
      {
        label: 'Poisoned examples',
        truth: survived,
        tolerance: 0.4,
        mistakes: [
          {
            value: first - second,
            why: 'One example can move a vote from the 5 to the 3: the lead shrinks by two each time.',
          },
          { value: survived + 1, why: 'One too many: then it is a tie or worse, and a tie goes to the 3.' },
        ],
      },
    ],
  }
})

const certifiedRadius = drawn('largest-radius', 'The largest radius that n copies can certify', (draw) => {
  const n = oneOf(draw, [100, 200, 500, 1000, 2000])
  const sigma = oneOf(draw, [0.1, 0.25, 0.5, 1])
  const p = exp(log(0.001) / n)
  return {
    text: `All of n = ${n} noisy copies get the same answer, and we want to be wrong with probability at most 0.001. Which p may we state at most, and what radius does it give with σ = ${sigma}?`,
    fields: [
      {
        label: 'p',
        truth: p,
        tolerance: rounded(3),
        mistakes: [
          {
            value: 1 - 0.001 / n,
            why: 'All n copies must come out so by chance: p to the power n is 0.001.',
          },
        ],
      },
      {
        label: 'Radius',
        truth: sigma * normalQuantile(p),
        tolerance: 0.006,
        mistakes: [{ value: normalQuantile(p), why: 'σ is missing: R = σ Φ⁻¹(p).' }],
      },
    ],
  }
})

const attenuation = drawn('attenuated-slope', 'What is left of a slope', (draw) => {
  const spread = oneOf(draw, [1, 2, 3])
  const noise = oneOf(draw, [0.5, 1, 1.5])
  const keep = spread ** 2 / (spread ** 2 + noise ** 2)
  const drawnAgain = spread ** 2 / (spread ** 2 + 2 * noise ** 2)
  return {
    text: `Inputs have spread ${spread}, their noise has spread ${noise}. What share of its slope does a straight line keep, and what share after a fresh draw of the noise is subtracted?`,
    fields: [
      {
        label: 'Share kept',
        truth: keep,
        tolerance: rounded(2),
        mistakes: [{ value: spread / (spread + noise), why: 'Variances count, not spreads: square them.' }],
      },
      {
        label: 'After a fresh draw is subtracted',
        truth: drawnAgain,
        tolerance: rounded(2),
        mistakes: [
          {
            value: 1,
            why: 'The fresh draw is not the noise that is in the reading: it adds its own variance.',
          },
          { value: keep, why: 'Subtracting a fresh draw adds noise: twice the variance is in there now.' },
        ],
      },
    ],
  }
})

const faultyReading = drawn('faulty-reading', 'Is this reading faulty?', (draw) => {
  const share = oneOf(draw, [0.1, 0.2, 0.3])
  const error = oneOf(draw, [0, 1, 2, 3])
  const faulty = share / 20
  const density = exp(-(error ** 2) / 2) / Math.sqrt(2 * Math.PI)
  return {
    text: `${100 * share} % of all readings are faulty, with any error from −10 to 10; good errors are normal with mean 0 and spread 1. How probably is a reading faulty whose error is ${error}? Give a share.`,
    fields: [
      {
        label: 'Probability',
        truth: faulty / (faulty + (1 - share) * density),
        tolerance: rounded(2),
        mistakes: [
          { value: 0.05 / (0.05 + density), why: 'How often readings are faulty at all is left out.' },
          { value: 1 - faulty / (faulty + (1 - share) * density), why: 'This is how probably it is good.' },
        ],
      },
    ],
  }
})

const byChance = drawn('by-chance', 'Findings where there is nothing', (draw) => {
  const rows = 5 + draw.integer(6)
  const columns = 4 + draw.integer(6)
  const level = oneOf(draw, [0.01, 0.05, 0.1])
  return {
    text: `${rows} procedures are compared with none on ${columns} threats, each at a level of ${100 * level} %. If nothing had any effect, how many differences would still look significant, on average?`,
    fields: [
      {
        label: 'Differences',
        truth: rows * columns * level,
        tolerance: rounded(2),
        mistakes: [
          { value: rows * columns * level * 100, why: 'The level is a share: divide by a hundred.' },
        ],
      },
    ],
  }
})

const standardError = drawn('standard-error', 'How sure a share is', (draw) => {
  const share = oneOf(draw, [0.6, 0.7, 0.8, 0.9, 0.95])
  const digits = oneOf(draw, [150, 300, 597, 1000])
  return {
    text: `A network names ${100 * share} % of ${digits} test digits correctly. How large is the standard error of that share from the choice of test digits alone? Give a share.`,
    fields: [
      {
        label: 'Standard error',
        truth: Math.sqrt((share * (1 - share)) / digits),
        tolerance: rounded(3),
        mistakes: [
          { value: (share * (1 - share)) / digits, why: 'This is the variance: the root is missing.' },
          {
            value: Math.sqrt(share * (1 - share)),
            why: 'This is the spread of one digit’s verdict: divide by the root of their number.',
          },
        ],
      },
    ],
  }
})

/** Chapters 5 to 7, on paper. */
export const OUTLOOK_AND_JUDGING: readonly DrawnExercise[] = [
  annealedSwap,
  vote,
  certifiedRadius,
  attenuation,
  faultyReading,
  byChance,
  standardError,
]
