import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 5,
  ask: {
    question: 'A code that keeps information without labels: is it better than principal components?',
    options: [
      'Yes, it is trained',
      'No, on these digits principal components win',
      'Both are as good as an untrained net',
    ],
    right: 1,
  },
  say: 'Most say yes. The right comparison is the plain alternative, not the untrained net.',
  press: [
    { text: 'Play the critic: which digit has this code?' },
    { text: 'Another objective.', set: { objective: 'nce' } },
  ],
  point: 'Keeping information helps. Check it against the plain alternative.',
}
