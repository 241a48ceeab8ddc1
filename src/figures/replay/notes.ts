import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 4,
  ask: {
    question:
      'A published program is run again with the same random draws. How near do we come to its printed curves?',
    options: ['Roughly the same shape', 'Step for step the same', 'Quite different'],
    right: 1,
  },
  say: 'Most expect roughly. The generator of the library is known, so the draws are the same.',
  press: [
    { text: 'The paper’s second figure.' },
    { text: 'Scrub through the epochs, and read the print-out beside it.' },
  ],
  point: 'Before judging an experiment, repeat it to the digit.',
}
