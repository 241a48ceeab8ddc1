import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 6,
  ask: {
    question:
      'Formulas for a loss are bred, and eight data sets judge them. How does the winner do on new data sets?',
    options: [
      'As well as before its judges',
      'Worse than before its judges',
      'No better than the absolute error',
    ],
    right: 1,
  },
  say: 'Whoever is chosen by a judge looks best to that judge. The winner is good all the same.',
  press: [
    { text: 'Eight judges.', set: {} },
    { text: 'A single one is fooled.', set: { judges: 1 } },
    { text: 'Twelve are harder to please.', set: { judges: 12 } },
    { text: 'The published loss.', set: { view: 'published' } },
  ],
  point: 'A loss can be evolved, and can overfit its judge.',
}
