import type { Notes } from '../../shell/notes'
import type { Config } from './params'

export const notes: Notes<Config> = {
  minutes: 4,
  ask: {
    question: 'Three labels in ten are wrong. Which net repeats more of them?',
    options: ['The plain one', 'The one that drops half of its units', 'Both alike'],
    right: 0,
  },
  say: 'Most are right. Ask then who is better on fresh digits when all labels are right.',
  press: [
    { text: 'Three in ten wrong.', set: {} },
    { text: 'All right: now dropout has little to give.', set: { wrongLabels: 0 } },
    { text: 'Too much of it.', set: { wrongLabels: 0, rate: 0.8 } },
  ],
  point: 'A net that cannot rely on any one unit learns fewer wrong labels by heart.',
}
