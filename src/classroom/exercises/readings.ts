import type { ReadingExercise } from './exercise'
import { backdoor, fastSteps } from './readingsOfNets'
import { largerOf, nearer, readOff } from './readOff'

const huberSlopes: ReadingExercise = {
  id: 'read-huber-slopes',
  title: 'Two slopes under your seed',
  figure: 'huber-vs-mse',
  set: { outlierShare: 30 },
  ask: (own, usual) => ({
    text: 'Make 30 % of the points outliers and let training end. Which slopes do squared error and Huber’s loss find, and which of them is nearer to the slope of 2 that the honest points were drawn about?',
    fields: [
      readOff(
        {
          value: 'slopeMse',
          label: 'Slope under squared error',
          decimals: 2,
          mixedUp: [['slopeHuber', 'This is Huber’s slope.']],
        },
        own,
        usual,
      ),
      readOff(
        {
          value: 'slopeHuber',
          label: 'Slope under Huber’s loss',
          decimals: 2,
          mixedUp: [
            ['slopeMse', 'This is the slope under squared error.'],
            ['slopeMae', 'This is the slope under absolute error.'],
          ],
        },
        own,
        usual,
      ),
      {
        label: 'Nearer to 2 is',
        options: ['squared error', 'Huber’s loss'],
        truth: nearer(2, own['slopeMse'], own['slopeHuber']),
        why: {
          0: 'Compare both with 2: Huber’s line is nearer.',
          1: 'Compare both with 2: under your seed it is the other.',
        },
      },
    ],
  }),
}

const dropoutByHeart: ReadingExercise = {
  id: 'read-dropout',
  title: 'Wrong labels learnt by heart',
  figure: 'dropout',
  set: {},
  ask: (own, usual) => ({
    text: 'Let both nets train to the end. On which share of fresh digits is the plain net right, and on which is the net with dropout? Read per cent.',
    fields: [
      readOff(
        {
          value: 'plain',
          label: 'Plain net, fresh digits right, in %',
          decimals: 1,
          mixedUp: [
            ['thinned', 'This is the net with dropout.'],
            ['plainByHeart', 'This is the share of wrong labels that it repeats.'],
          ],
        },
        own,
        usual,
      ),
      readOff(
        {
          value: 'thinned',
          label: 'With dropout, fresh digits right, in %',
          decimals: 1,
          mixedUp: [
            ['plain', 'This is the plain net.'],
            ['thinnedByHeart', 'This is the share of wrong labels that it repeats.'],
          ],
        },
        own,
        usual,
      ),
      largerOf(
        'More fresh digits right has',
        ['the plain net', 'the net with dropout'],
        own['plain'],
        own['thinned'],
      ),
    ],
  }),
}

const trainingNoise: ReadingExercise = {
  id: 'read-noise',
  title: 'Noise against wrong labels',
  figure: 'noise-injection',
  set: { sigma: 0.2, revealed: true },
  ask: (own, usual) => ({
    text: 'Set the noise to σ = 0.2, press “Skip the guess” if a guess is asked for, and let training end. On which share of fresh points is the net right that was trained with noise, and on which the one without? Read per cent.',
    fields: [
      readOff(
        {
          value: 'noise',
          label: 'With noise, in %',
          decimals: 1,
          mixedUp: [['plain', 'This is the net without noise.']],
        },
        own,
        usual,
      ),
      readOff(
        {
          value: 'plain',
          label: 'Without noise, in %',
          decimals: 1,
          mixedUp: [['noise', 'This is the net with noise.']],
        },
        own,
        usual,
      ),
      {
        label: 'Under your seed',
        options: ['noise helps, or changes nothing', 'noise harms'],
        truth: own['noise'] >= own['plain'] ? 0 : 1,
        why: {
          0: 'Compare the two numbers above: the net without noise is right more often.',
          1: 'Compare the two numbers above: the net with noise is right at least as often.',
        },
      },
    ],
  }),
}

const noiseSpread: ReadingExercise = {
  id: 'read-noise-spread',
  title: 'How wide the good errors are',
  figure: 'noise-model',
  set: { compare: true },
  ask: (own, usual) => ({
    text: 'Press “Show me” and look at what the model found. Which spread does it give the good readings, and which spread have all readings together?',
    fields: [
      readOff(
        {
          value: 'emSd',
          label: 'Spread of the good ones',
          decimals: 2,
          mixedUp: [['plainSd', 'This is the spread of all readings.']],
        },
        own,
        usual,
      ),
      readOff(
        {
          value: 'plainSd',
          label: 'Spread of all',
          decimals: 2,
          mixedUp: [['emSd', 'This is the spread of the good ones.']],
        },
        own,
        usual,
      ),
      largerOf(
        'The larger spread have',
        ['the good readings', 'all readings together'],
        own['emSd'],
        own['plainSd'],
      ),
    ],
  }),
}

const warmAndGreedy: ReadingExercise = {
  id: 'read-annealing',
  title: 'A warm search and a greedy one',
  figure: 'annealing',
  set: {},
  ask: (own, usual) => ({
    text: 'Let both searches end. Which sum of squares is left about annealing’s line, and which about the greedy one?',
    fields: [
      readOff(
        {
          value: 'energyAnnealed',
          label: 'Annealing',
          decimals: 2,
          mixedUp: [['energyGreedy', 'This is the greedy search.']],
        },
        own,
        usual,
      ),
      readOff(
        {
          value: 'energyGreedy',
          label: 'Greedy search',
          decimals: 2,
          mixedUp: [['energyAnnealed', 'This is annealing.']],
        },
        own,
        usual,
      ),
      largerOf(
        'More is left about',
        ['annealing’s line', 'the greedy line'],
        own['energyAnnealed'],
        own['energyGreedy'],
      ),
    ],
  }),
}

/** Set up a figure, read a number, decide a sentence. */
export const READINGS: readonly ReadingExercise[] = [
  trainingNoise,
  dropoutByHeart,
  huberSlopes,
  warmAndGreedy,
  noiseSpread,
  fastSteps,
  backdoor,
]
