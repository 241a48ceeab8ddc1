import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 5,
  ask: {
    question: 'Two variables share 4 nats. The estimate chooses among 8 candidates. How high can it get?',
    options: ['4 nats', 'ln 8, about 2.1 nats', 'As high as one trains'],
    right: 1,
  },
  say: 'Most say 4. Who picks one of eight right has shown ln 8 and no more.',
  press: [
    { text: 'Thirty-two candidates.', set: { candidates: 32 } },
    { text: 'Two.', set: { candidates: 2 } },
    { text: 'More noise.', set: { noise: 1 } },
  ],
  point: 'Predict the future, and noise stays behind; no estimate exceeds log N.',
}
