import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 4,
  ask: {
    question:
      'Two searches, the same start, the same number of swaps; one sometimes accepts a worse line. Which finds the best line more often?',
    options: ['The greedy one: it never goes back', 'The one that sometimes goes back', 'Both alike'],
    right: 1,
  },
  say: 'Many take the greedy one. It is caught by the first good line.',
  press: [
    { text: 'Warm.', set: {} },
    { text: 'Nearly cold: no better than greed.', set: { start: 0.1 } },
    { text: 'In a hurry.', set: { swaps: 300 } },
  ],
  point: 'Annealing finds the line that greedy search misses.',
}
