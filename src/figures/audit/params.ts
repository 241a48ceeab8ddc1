import { choice, seed, toggle } from '../../runtime/params'

export const params = {
  change: choice({
    label: 'Change one thing',
    help: 'What is done otherwise than in the published program.',
    options: {
      published: 'As published',
      swapped: 'Swap the order of the two data sets',
      restarted: 'Start the second run from the first weights',
      'same-data': 'The same noisy data in both runs',
      'no-noise': 'No noise at all, in either run',
      'mean-only': 'Subtract the learned mean only',
      'true-noise': 'Subtract the true noise',
    },
    default: 'published',
  }),
  setting: choice({
    label: 'Noise of the paper’s',
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
  tally: toggle({
    label: 'Sum up every change',
    help: 'Runs the program once with each change and keeps what it comes to, without the curves.',
    default: false,
  }),
}
