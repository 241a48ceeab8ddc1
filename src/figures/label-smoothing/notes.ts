import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 5,
  ask: {
    question: 'A net that is right and sure is told to be less sure. What becomes of it?',
    options: ['It is better calibrated', 'It becomes too modest', 'It makes more mistakes'],
    right: 1,
  },
  say: 'Most have read the first. That holds for a net that is too sure to begin with.',
  press: [
    { text: 'No smoothing.', set: { guess: 'skipped', epsilon: 0 } },
    { text: 'Plenty.', set: { guess: 'skipped', epsilon: 0.4 } },
    {
      text: 'Now a net that is too sure: here it helps.',
      set: { guess: 'skipped', data: 'overlapping', epsilon: 0.05 },
    },
  ],
  point: 'Ask an honest net for less than certainty, and it becomes too modest.',
}
