import { choice, type ConfigOf, seed, toggle } from '../../params/declare'

export const params = {
  change: choice({
    label: 'On the second card',
    help: 'What is done otherwise than in the published program.',
    options: {
      published: 'As published',
      swapped: 'Swap the order',
      restarted: 'Start again from the first weights',
      'same-data': 'The same noisy data twice',
      'no-noise': 'No noise at all',
      'mean-only': 'Subtract only the mean',
      'true-noise': 'Subtract the true noise',
    },
    default: 'swapped',
  }),
  setting: choice({
    label: 'Noise as in the paper’s',
    help: 'Which of the paper’s four settings of true and “learned” noise is run.',
    options: {
      'figure-2': 'Figure 2',
      'figure-3': 'Figure 3',
      'figure-4': 'Figure 4',
      'figure-5': 'Figure 5',
    },
    default: 'figure-5',
  }),
  seed: seed(3),
  guess: choice({
    label: 'Your guess',
    help: 'Which data have the lower curve once the order is swapped.',
    options: {
      none: 'not made',
      cleaned: 'The “cleaned” data',
      noisy: 'The noisy data',
      alike: 'Both alike',
      skipped: 'skipped',
    },
    default: 'none',
  }),
  tally: toggle({
    label: 'Sum up every change',
    help: 'Runs the program once with each change and keeps what it comes to, without the curves.',
    default: false,
  }),
}

export type Config = ConfigOf<typeof params>

/** The second card lies face down, and nothing else may tell what is on it. */
export const isAsking = ({ change, guess }: Pick<Config, 'change' | 'guess'>): boolean =>
  change === 'swapped' && guess === 'none'
