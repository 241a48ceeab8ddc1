import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 5,
  ask: {
    question: 'A second random draw of the noise is subtracted. Does the fit come nearer to the truth?',
    options: [
      'Yes: the noise is taken away',
      'No: a fresh draw is not the noise that is in there',
      'Only with much noise',
    ],
    right: 1,
  },
  say: 'The first is the paper’s idea. A fresh draw adds its own variance.',
  press: [
    { text: 'The law of the noise is known.', set: {} },
    { text: 'It is typed in, a little wrong.', set: { knowledge: 'typed' } },
  ],
  point: 'Predicting noise pays exactly when the noise has something to predict.',
}
