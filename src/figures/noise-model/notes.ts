import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 5,
  ask: {
    question: 'One reading in five is faulty. How would you find out how wide the good errors are?',
    options: [
      'The spread of all readings',
      'A model in which some are faulty',
      'Throw away the farthest fifth',
    ],
    right: 1,
  },
  say: 'The third is not bad, and wrong: some faulty ones look good.',
  press: [
    { text: 'Mark them yourselves first.', set: {} },
    { text: 'Then let the model mark.', set: { compare: true } },
    { text: 'No faulty ones at all.', set: { share: 0, compare: true } },
  ],
  point: 'Noise with a pattern can be kept as part of the data.',
}
