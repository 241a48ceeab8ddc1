import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 4,
  ask: {
    question: 'Three games start at the same place. Only their losses differ. Which of them comes to rest?',
    options: ['All three, sooner or later', 'The one with a regression target', 'None'],
    right: 1,
  },
  say: 'Two chase each other round. Regression only wants two means to be equal, and falls in.',
  press: [
    { text: 'In turn: a circle, a spiral, a fall.', set: {} },
    { text: 'Both at once: the circle opens.', set: { order: 'simultaneous' } },
    {
      text: 'Too large a step: regression too can run away.',
      set: { rate: 0.5, order: 'simultaneous', start: [[-1.9, 1.9]] },
    },
  ],
  point: 'A regression target stops the circling.',
}
