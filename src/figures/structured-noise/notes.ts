import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 3,
  ask: {
    question: 'A picture is generated from a grid of dice. One die is thrown again. What changes?',
    options: ['Everything', 'Only what lies near it', 'Nothing to be seen'],
    right: 1,
  },
  say: 'With one code for all, everything changes; here each place has its own.',
  press: [
    { text: 'Throw one die and count the changed cells.', set: {} },
    { text: 'L = 0: the cell itself, and nothing else.', set: { layers: 0 } },
    { text: 'More convolutions, a wider reach.', set: { layers: 3 } },
  ],
  point: 'A code for each place changes that place alone. This is control, not robustness.',
}
